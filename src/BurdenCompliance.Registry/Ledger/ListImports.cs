using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lists tables of past years that an office brought in, newest first.</summary>
public sealed class ListImports
{
    private readonly RegistryDatabase _database;

    internal ListImports(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <param name="officeId">Whose.</param>
    /// <param name="isUndone">Taken back, or not; null for both.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<LedgerImport>> RunAsync(
        Guid officeId, bool? isUndone = null, ListCursor? after = null, int size = 100, CancellationToken cancellation = default) =>
        _database.LookAsync(context =>
        {
            var rows = context.Set<ImportRow>().AsNoTracking().Where(i => i.OfficeId == officeId && (isUndone == null || (i.UndoneAt != null) == isUndone));
            if (after is not null)
                rows = rows.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.MadeAt, i.Id), ValueTuple.Create(after.At, after.Id)));
            return ListPage.ReadAsync(rows.OrderByDescending(i => i.MadeAt).ThenByDescending(i => i.Id), size, ImportLedger.Of,
                i => new ListCursor(CursorList.Imports, i.MadeAt, i.Id), cancellation);
        });
}
