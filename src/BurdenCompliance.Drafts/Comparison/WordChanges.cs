using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace BurdenCompliance.Drafts.Comparison;

/// <summary>What changed within a paragraph: Han characters one by one, other words and numbers whole.</summary>
internal static class WordChanges
{
    public static ImmutableArray<TextChange> Of(string before, string after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, young) = (Split(before), Split(after));
        var pairs = Alignment.Of(Numbers(before, old, numbers), Numbers(after, young, numbers));
        var same = Bridged(before, after, old, young, pairs);
        var changes = new Changes();
        var (i, j) = (0, 0);
        foreach (var (oldPlace, youngPlace) in same)
        {
            changes.Add(ChangeKind.Removed, Words(before, old[i..oldPlace]));
            changes.Add(ChangeKind.Added, Words(after, young[j..youngPlace]));
            changes.Add(ChangeKind.Same, Words(after, young[youngPlace..(youngPlace + 1)]));
            (i, j) = (oldPlace + 1, youngPlace + 1);
        }
        changes.Add(ChangeKind.Removed, Words(before, old[i..]));
        changes.Add(ChangeKind.Added, Words(after, young[j..]));
        return changes.Done();
    }

    // A single character that happens to stay between two changes is no island worth showing.
    private static List<(int Before, int After)> Bridged(string before, string after, Range[] old, Range[] young, List<(int Before, int After)> pairs)
    {
        var kept = new List<(int, int)>(pairs.Count);
        for (var at = 0; at < pairs.Count; at++)
        {
            var (i, j) = pairs[at];
            var (left, right) = (at > 0 ? pairs[at - 1] : (-1, -1), at + 1 < pairs.Count ? pairs[at + 1] : (old.Length, young.Length));
            var cutLeft = i - left.Item1 > 1 && j - left.Item2 > 1;
            var cutRight = right.Item1 - i > 1 && right.Item2 - j > 1;
            if (!(cutLeft && cutRight && Length(before, old[i]) == 1 && Length(after, young[j]) == 1))
                kept.Add((i, j));
        }
        return kept;
    }

    private static int Length(string text, Range token) => token.GetOffsetAndLength(text.Length).Length;

    private static string Words(string text, ReadOnlySpan<Range> tokens) => tokens.IsEmpty ? "" : text[tokens[0].Start..tokens[^1].End];

    private static Range[] Split(string text)
    {
        var tokens = new List<Range>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (IsWordPart(text[at]))
                while (end < text.Length && IsWordPart(text[end]))
                    end++;
            else if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end]))
                end++;
            tokens.Add(at..end);
            at = end;
        }
        return [.. tokens];
    }

    // Letters and digits that are written as words: everything but Han.
    private static bool IsWordPart(char c) => c is < '\u2E80' or (>= '\uFF10' and <= '\uFF5A') && char.IsLetterOrDigit(c);

    private static int[] Numbers(string text, Range[] tokens, Dictionary<string, int> numbers)
    {
        var result = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var key = FoldedText.Of(text[tokens[i]]).Text;
            if (string.IsNullOrWhiteSpace(key))
                key = " ";
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
            if (!known)
                number = numbers.Count;
            result[i] = number;
        }
        return result;
    }

    /// <summary>Joins neighbours of one kind; what was removed stands before what was added.</summary>
    private sealed class Changes
    {
        private readonly ImmutableArray<TextChange>.Builder _done = ImmutableArray.CreateBuilder<TextChange>();
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();
        private readonly StringBuilder _same = new();

        public void Add(ChangeKind kind, string words)
        {
            if (words.Length == 0)
                return;
            if (kind == ChangeKind.Same)
                Flush();
            else if (_same.Length > 0)
                Take(ChangeKind.Same, _same);
            (kind switch { ChangeKind.Removed => _removed, ChangeKind.Added => _added, _ => _same }).Append(words);
        }

        public ImmutableArray<TextChange> Done()
        {
            Flush();
            Take(ChangeKind.Same, _same);
            return _done.DrainToImmutable();
        }

        private void Flush()
        {
            Take(ChangeKind.Removed, _removed);
            Take(ChangeKind.Added, _added);
        }

        private void Take(ChangeKind kind, StringBuilder words)
        {
            if (words.Length > 0)
                _done.Add(new TextChange(kind, words.ToString()));
            words.Clear();
        }
    }
}
