using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lists the versions of an office's counting scheme, newest year and version first; the one that comes with the product is none of them.</summary>
public sealed class ListSchemes
{
    // Versions of a year stay far below.
    private const long PerYear = 1_000_000;

    private readonly RegistryDatabase _database;

    internal ListSchemes(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <param name="officeId">Whose.</param>
    /// <param name="year">Made for this year; null for all.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<CountingScheme>> RunAsync(Guid officeId, int? year, ListCursor? after, int size, CancellationToken cancellation = default) =>
        _database.LookAsync(context =>
        {
            var rows = context.Set<CountingSchemeRow>().AsNoTracking().Where(s => s.OfficeId == officeId && (year == null || s.Year == year));
            if (after is not null)
                rows = rows.Where(s => (s.Year * PerYear) + s.Version < after.Key);
            return ListPage.ReadAsync(rows.OrderByDescending(s => s.Year).ThenByDescending(s => s.Version), size, s => s.ToScheme(),
                s => new ListCursor(CursorList.Schemes, (s.Year * PerYear) + s.Version, s.Id), cancellation);
        });
}
