using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Finds all lines about one document: how it came into the ledger and what became of it.</summary>
public sealed class FindDocument
{
    private readonly RegistryDatabase _database;

    internal FindDocument(RegistryDatabase database) => _database = database;

    /// <summary>Its lines, oldest first; empty when the office has no line with this id.</summary>
    /// <param name="officeId">Whose ledger.</param>
    /// <param name="entryId">Any of its lines.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<LedgerEntry>> RunAsync(Guid officeId, Guid entryId, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var document = await context.Set<LedgerEntryRow>().Where(e => e.OfficeId == officeId && e.Id == entryId)
                .Select(e => (Guid?)e.DocumentId).SingleOrDefaultAsync(cancellation);
            var rows = await context.Set<LedgerEntryRow>().Where(e => e.OfficeId == officeId && e.DocumentId == document).ToListAsync(cancellation);
            return rows.OrderBy(e => e.RecordedAt).ThenBy(e => e.Names is not null).ThenBy(e => e.Weight).Select(LedgerEntry.Of).ToImmutableArray();
        });
}
