using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lists 书面说明 of an office, oldest first.</summary>
public sealed class ListStatements
{
    private readonly RegistryDatabase _database;

    internal ListStatements(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <param name="officeId">Whose.</param>
    /// <param name="year">Business year; null for all.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<Statement>> RunAsync(
        Guid officeId, int? year, ListCursor? after = null, int size = ListPage.Largest, CancellationToken cancellation = default) =>
        _database.LookAsync(context =>
        {
            var rows = context.Set<StatementRow>().AsNoTracking().Where(s => s.OfficeId == officeId && (year == null || s.Year == year));
            if (after is not null)
                rows = rows.Where(s => EF.Functions.GreaterThan(ValueTuple.Create(s.FiledAt, s.Id), ValueTuple.Create(after.At, after.Id)));
            return ListPage.ReadAsync(rows.OrderBy(s => s.FiledAt).ThenBy(s => s.Id), size, Statement.Of,
                s => new ListCursor(CursorList.Statements, s.FiledAt, s.Id), cancellation);
        });
}
