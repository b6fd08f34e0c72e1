namespace BurdenCompliance.Drafts.Comparison;

/// <summary>Paragraphs removed here that were added there word for word.</summary>
internal static class MovedParagraphs
{
    /// <summary>Shorter ones recur by chance.</summary>
    private const int Shortest = 10;

    /// <summary>Joins the two halves of each move where the paragraph stands now.</summary>
    public static List<ParagraphChange> Find(List<ParagraphChange> changes)
    {
        var removed = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var at = 0; at < changes.Count; at++)
        {
            if (changes[at] is not { Kind: ChangeKind.Removed, Before: { } before } || ComparedParagraph.Key(before.Shown) is not { Length: >= Shortest } key)
                continue;
            if (!removed.TryGetValue(key, out var places))
                removed.Add(key, places = new Queue<int>());
            places.Enqueue(at);
        }
        if (removed.Count == 0)
            return changes;
        var gone = new HashSet<int>();
        for (var at = 0; at < changes.Count; at++)
        {
            if (changes[at] is not { Kind: ChangeKind.Added, After: { } after } || !removed.TryGetValue(ComparedParagraph.Key(after.Shown), out var places) || !places.TryDequeue(out var from))
                continue;
            gone.Add(from);
            changes[at] = new ParagraphChange(ChangeKind.Moved, changes[from].Before, after, []);
        }
        return [.. changes.Where((_, at) => !gone.Contains(at))];
    }
}
