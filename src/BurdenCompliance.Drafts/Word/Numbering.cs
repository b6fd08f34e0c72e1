using System.Text;

namespace BurdenCompliance.Drafts.Word;

/// <summary>One level of a list.</summary>
/// <param name="Restart">Level number whose use starts this one again; 0 never, null any level above.</param>
/// <param name="Plain">isLgl: levels above are shown in decimal.</param>
internal sealed record ListLevel(int Start, string Format, string Text, int? Restart, bool Plain, string? Font)
{
    public static readonly ListLevel None = new(1, "none", "", null, Plain: false, null);
}

/// <summary>Levels of a list; a linked list takes them from the style it names.</summary>
internal sealed class ListPattern
{
    public readonly ListLevel?[] Levels = new ListLevel?[9];
    public string? StyleLink;
}

/// <summary>A use of a pattern, with what it sets anew.</summary>
internal sealed class ListUse(int pattern)
{
    public readonly int Pattern = pattern;
    public readonly ListLevel?[] Levels = new ListLevel?[9];
    public readonly int?[] Starts = new int?[9];
}

/// <summary>The lists a draft defines.</summary>
internal sealed class Numbering
{
    public readonly Dictionary<int, ListPattern> Patterns = [];
    public readonly Dictionary<int, ListUse> Uses = [];

    /// <summary>The pattern behind a use, one style link followed, and its id.</summary>
    public (int Id, ListPattern Pattern)? PatternOf(ListUse use, Styles styles)
    {
        if (!Patterns.TryGetValue(use.Pattern, out var pattern))
            return null;
        if (pattern.StyleLink is { } link && styles.ParagraphOf(link).NumId is { } linked
            && Uses.TryGetValue(linked, out var other) && Patterns.TryGetValue(other.Pattern, out var target))
            return (other.Pattern, target);
        return (use.Pattern, pattern);
    }
}

/// <summary>Counts the lists of one story as it is read and writes each number.</summary>
internal sealed class ListCounters(Numbering numbering, Styles styles)
{
    private const int Unused = int.MinValue;
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<(int Use, int Level)> _started = [];

    /// <summary>The number of the next paragraph of a list, as Word shows it; empty for an unknown list.</summary>
    public string Next(int id, int level)
    {
        if (!numbering.Uses.TryGetValue(id, out var use) || numbering.PatternOf(use, styles) is not { } found)
            return "";
        if (!_counts.TryGetValue(found.Id, out var counts))
        {
            _counts[found.Id] = counts = new int[9];
            Array.Fill(counts, Unused);
        }
        var own = Level(use, found.Pattern, level);
        if (use.Starts[level] is { } start && _started.Add((id, level)))
            counts[level] = start;
        else
            counts[level] = counts[level] == Unused ? use.Starts[level] ?? own.Start : Math.Min(counts[level] + 1, int.MaxValue - 1);
        for (var deeper = level + 1; deeper < 9; deeper++)
        {
            var restart = Level(use, found.Pattern, deeper).Restart ?? deeper;
            if (level < restart)
                counts[deeper] = Unused;
        }
        return Write(use, found.Pattern, own, counts);
    }

    private static ListLevel Level(ListUse use, ListPattern pattern, int level) => use.Levels[level] ?? pattern.Levels[level] ?? ListLevel.None;

    private static string Write(ListUse use, ListPattern pattern, ListLevel own, int[] counts)
    {
        if (own.Format is "bullet")
            return Bullet(own);
        if (!own.Text.Contains('%'))
            return own.Text;
        var text = new StringBuilder();
        for (var i = 0; i < own.Text.Length; i++)
        {
            var c = own.Text[i];
            if (c != '%' || i + 1 == own.Text.Length || own.Text[i + 1] is not (>= '1' and <= '9'))
            {
                text.Append(c);
                continue;
            }
            var at = own.Text[++i] - '1';
            var level = Level(use, pattern, at);
            text.Append(NumberFormat.Write(own.Plain && level.Format is not "none" ? "decimal" : level.Format, counts[at] == Unused ? level.Start : counts[at]));
        }
        return text.ToString();
    }

    private static string Bullet(ListLevel level) =>
        level.Text is [var only] && char.IsBetween(only, '\uE000', '\uF8FF') ? (SymbolFont.Character(level.Font, only) ?? '•').ToString() : level.Text;
}
