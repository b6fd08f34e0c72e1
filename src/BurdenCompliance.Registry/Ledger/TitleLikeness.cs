using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>How alike two titles are, by the pairs of characters they share.</summary>
internal static class TitleLikeness
{
    /// <summary>Alike enough to suggest one for the other.</summary>
    public const double Suggested = 0.35;
    /// <summary>Alike enough to say that a draft is about an entry of a plan; a common ending (工作会议) alone is not.</summary>
    public const double SameOccasion = 0.6;
    /// <summary>Share of a title that has to stand in a sentence for the sentence to name it.</summary>
    public const double NamedWhole = 0.85;
    /// <summary>Alike enough to be one matter.</summary>
    public const double OneMatter = 0.8;

    private const string About = "关于";

    /// <summary>0 (nothing shared) to 1 (the same subject).</summary>
    public static double Of(string one, string other) => Of(Pairs(one), Pairs(other));

    /// <summary>Of two sets made by <see cref="Pairs"/>.</summary>
    public static double Of(HashSet<int> one, HashSet<int> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return 2.0 * small.Count(large.Contains) / (one.Count + other.Count);
    }

    /// <summary>Share of a title's pairs that stand in a text, 0 to 1; 0 for a title too short to tell.</summary>
    public static double Within(string title, string text)
    {
        var (pairs, there) = (Pairs(title), PairsOf(Letters(text)));
        return pairs.Count < 3 ? 0 : (double)pairs.Count(there.Contains) / pairs.Count;
    }

    /// <summary>Pairs of neighbouring characters of the subject: years, numbers and marks left out.</summary>
    public static HashSet<int> Pairs(string title) => PairsOf(Subject(title));

    private static HashSet<int> PairsOf(string subject)
    {
        var pairs = new HashSet<int>();
        for (var at = 0; at + 1 < subject.Length; at++)
            pairs.Add((subject[at] << 16) | subject[at + 1]);
        return pairs;
    }

    /// <summary>What a title is about: 关于开展夏季安全检查的通知 is 开展夏季安全检查.</summary>
    public static string Subject(string title)
    {
        var start = title.IndexOf(About, StringComparison.Ordinal);
        var end = title.LastIndexOf('的');
        var span = start >= 0 && end > start + About.Length ? title.AsSpan(start + About.Length, end - start - About.Length)
            : start >= 0 ? title.AsSpan(start + About.Length) : title.AsSpan();
        return Letters(span);
    }

    private static string Letters(ReadOnlySpan<char> span)
    {
        var letters = new StringBuilder(span.Length);
        foreach (var letter in span)
        {
            if (char.IsLetter(letter) && letter != '年')
                letters.Append(letter);
        }
        return letters.ToString();
    }
}
