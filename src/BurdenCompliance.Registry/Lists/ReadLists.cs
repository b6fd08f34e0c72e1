using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A version of a retained list, without its items.</summary>
/// <param name="Items">How many.</param>
/// <param name="IsNewest">The one in force.</param>
/// <param name="MadeAt">UTC.</param>
public sealed record ListVersion(Guid Id, ListKind Kind, int Version, DateOnly AsOf, string FileName, int Items, bool IsNewest, DateTimeOffset MadeAt);

/// <summary>Lists versions of an office's retained lists, newest first, and the items of one.</summary>
public sealed class ReadLists
{
    private readonly RegistryDatabase _database;

    internal ReadLists(RegistryDatabase database) => _database = database;

    /// <summary>One page of versions.</summary>
    /// <param name="officeId">Whose.</param>
    /// <param name="kind">Which list; null for all.</param>
    /// <param name="newestOnly">Only those in force.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<ListVersion>> VersionsAsync(
        Guid officeId, ListKind? kind, bool newestOnly, ListCursor? after, int size, CancellationToken cancellation = default) => _database.LookAsync(context =>
    {
        var lists = context.Set<RetainedListRow>();
        var rows = lists.Where(l => l.OfficeId == officeId && (kind == null || l.Kind == kind));
        if (newestOnly)
            rows = rows.Where(l => !lists.Any(later => later.OfficeId == officeId && later.Kind == l.Kind && later.Version > l.Version));
        if (after is not null)
            rows = rows.Where(l => EF.Functions.LessThan(ValueTuple.Create(l.MadeAt, l.Id), ValueTuple.Create(after.At, after.Id)));
        var versions = rows.OrderByDescending(l => l.MadeAt).ThenByDescending(l => l.Id).Select(l => new ListVersion(
            l.Id, l.Kind, l.Version, l.AsOf, l.FileName, context.Set<RetainedItemRow>().Count(i => i.ListId == l.Id),
            !lists.Any(later => later.OfficeId == officeId && later.Kind == l.Kind && later.Version > l.Version), l.MadeAt));
        return ListPage.ReadAsync(versions, size, l => l,
            l => new ListCursor(CursorList.ListVersions, l.MadeAt, l.Id), cancellation);
    });

    /// <summary>Whether the office has this version of a list.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<bool> IsThereAsync(Guid officeId, Guid listId, CancellationToken cancellation = default) =>
        _database.LookAsync(context => context.Set<RetainedListRow>().AnyAsync(l => l.Id == listId && l.OfficeId == officeId, cancellation));

    /// <summary>One page of a list's items; null when the cursor is a place in another list.</summary>
    /// <param name="listId">Which version, of the office that asks.</param>
    /// <param name="text">Words of the name; null for all.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<RetainedItem>?> ItemsAsync(
        Guid listId, string? text, ListCursor? after, int size, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        if (after is not null && after.Id != listId)
            return null;
        var rows = context.Set<RetainedItemRow>().AsNoTracking().Where(i => i.ListId == listId);
        if (text is not null && ColumnText.Of(text) is var words)
            rows = rows.Where(i => i.Name.Contains(words));
        if (after is not null)
            rows = rows.Where(i => i.Ordinal > after.Key);
        return await ListPage.ReadAsync(rows.OrderBy(i => i.Ordinal), size, i => new RetainedItem(i.Number, i.Name),
            i => new ListCursor(CursorList.ListItems, i.Ordinal, listId), cancellation);
    });
}
