namespace BurdenCompliance.Web.Features.Offices;

/// <summary>A row of a tree written as a list.</summary>
/// <param name="Item">What stands there.</param>
/// <param name="Depth">0 at the top.</param>
internal sealed record TreeRow<T>(T Item, int Depth);

/// <summary>Writes trees as lists.</summary>
internal static class TreeRow
{
    private const int Deepest = 20;

    /// <summary>Parents before children, brothers in the order given; who has no parent among them stands at the top.</summary>
    public static IEnumerable<TreeRow<T>> Of<T>(IReadOnlyCollection<T> items, Func<T, Guid> id, Func<T, Guid?> parent)
    {
        var known = items.Select(id).ToHashSet();
        var children = items.ToLookup(item => parent(item) is { } up && known.Contains(up) ? up : Guid.Empty);
        return Under(Guid.Empty, 0);

        IEnumerable<TreeRow<T>> Under(Guid up, int depth) => depth > Deepest ? [] : children[up]
            .SelectMany(item => Under(id(item), depth + 1).Prepend(new TreeRow<T>(item, depth)));
    }
}
