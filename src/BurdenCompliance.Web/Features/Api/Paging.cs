using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>Lists of the API, page by page, all in one manner: <c>size</c> and <c>after</c> in, items and <c>next</c> out.</summary>
internal static class Paging
{
    private const int UsualSize = 100;

    /// <param name="after"><c>next</c> of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="list">Whose cursors are taken.</param>
    /// <param name="read">The page; null when the cursor is a place in no such list.</param>
    public static async Task<IResult> RunAsync<T>(string? after, int? size, CursorList list, Func<ListCursor?, int, Task<ListPage<T>?>> read)
    {
        var cursor = ListCursor.Parse(after, list);
        if (after is not null && cursor is null)
            return Problem.WrongCursor.Result();
        return await read(cursor, size ?? UsualSize) is { } page
            ? Results.Json(new PageAnswer<T>(page.Items, page.Next?.ToString())) : Problem.WrongCursor.Result();
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Next">Give it as <c>after</c> to get the next page; null on the last.</param>
internal sealed record PageAnswer<T>(ImmutableArray<T> Items, string? Next);
