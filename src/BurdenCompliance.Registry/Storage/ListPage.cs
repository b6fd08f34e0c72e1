using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">Where the next page begins, or null on the last.</param>
public sealed record ListPage<T>(ImmutableArray<T> Items, ListCursor? Next);

/// <summary>How pages are cut.</summary>
public static class ListPage
{
    /// <summary>Most items on one page.</summary>
    public const int Largest = 1000;

    /// <summary>Reads one page of rows that stand in order and begin after the cursor.</summary>
    /// <param name="rows">Ordered; what lies before the cursor left out.</param>
    /// <param name="size">1 to <see cref="Largest"/>; numbers outside are drawn to the nearest.</param>
    /// <param name="item">Of a row.</param>
    /// <param name="cursor">Place of a row.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task<ListPage<TItem>> ReadAsync<TRow, TItem>(
        IQueryable<TRow> rows, int size, Func<TRow, TItem> item, Func<TRow, ListCursor> cursor, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, Largest);
        // One more than asked for tells whether there is a next page.
        var found = await rows.Take(size + 1).ToListAsync(cancellation);
        return new ListPage<TItem>([.. found.Take(size).Select(item)], found.Count > size ? cursor(found[size - 1]) : null);
    }
}
