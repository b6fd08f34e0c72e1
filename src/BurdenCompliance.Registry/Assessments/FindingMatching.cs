using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Finds the findings of one version again in the next, by meaning and place.</summary>
public static class FindingMatching
{
    // Half of the pairs of characters in common: reworded, not replaced.
    private const double LeastLikeness = 0.5;
    // Enough for any draft an office writes; beyond it only equal passages are matched.
    private const int MostCompared = 400;

    /// <summary>Every finding of both versions exactly once: those of the later in their order, then the gone.</summary>
    public static ImmutableArray<FindingMatch> Match(ImmutableArray<Finding> earlier, ImmutableArray<Finding> later)
    {
        var was = new int?[later.Length];
        var fate = new FindingFate[later.Length];
        var taken = new bool[earlier.Length];
        Pair(1, FindingFate.Still, (e, l) => string.Equals(Words(e), Words(l), StringComparison.Ordinal) ? 1 : 0);
        if (earlier.Length <= MostCompared && later.Length <= MostCompared)
            Pair(LeastLikeness, FindingFate.Reworded, (e, l) => e.Passages.IsEmpty || l.Passages.IsEmpty
                ? (e.Passages.IsEmpty && l.Passages.IsEmpty ? 1 : 0) : Likeness(Words(e), Words(l)));
        var matches = later.Select((_, i) => new FindingMatch(was[i], i, was[i] is null ? FindingFate.New : fate[i]));
        return [.. matches, .. taken.Index().Where(t => !t.Item).Select(t => new FindingMatch(t.Index, null, FindingFate.Gone))];

        // The likest first; among equals the nearest in order, since drafts seldom change theirs.
        void Pair(double least, FindingFate outcome, Func<Finding, Finding, double> likeness)
        {
            var open = Enumerable.Range(0, earlier.Length).Where(e => !taken[e]).ToLookup(e => earlier[e].RuleId, StringComparer.Ordinal);
            var pairs = from l in Enumerable.Range(0, later.Length)
                        where was[l] is null
                        from e in open[later[l].RuleId]
                        where earlier[e].Severity == later[l].Severity
                        let alike = likeness(earlier[e], later[l])
                        where alike >= least
                        orderby alike descending, Distance(earlier[e], later[l]), l, e
                        select (e, l);
            foreach (var (e, l) in pairs)
            {
                if (taken[e] || was[l] is not null)
                    continue;
                (taken[e], was[l], fate[l]) = (true, e, outcome);
            }
        }
    }

    private static int Distance(Finding a, Finding b) =>
        a.Passages.IsEmpty || b.Passages.IsEmpty ? 0 : Math.Abs(a.Passages[0].Paragraph - b.Passages[0].Paragraph);

    /// <summary>The words found; for a finding about the whole document what is said of it, figures included.</summary>
    private static string Words(Finding finding) => finding.Passages.IsEmpty
        ? finding.Message : string.Join('\n', finding.Passages.Select(p => string.Concat(p.Text.Where(c => !char.IsWhiteSpace(c)))));

    /// <summary>Pairs of neighbouring characters in common (Dice), 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
            return string.Equals(a, b, StringComparison.Ordinal) ? 1 : 0;
        var pairs = Pairs(a).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        var common = 0;
        foreach (var pair in Pairs(b))
        {
            if (!pairs.TryGetValue(pair, out var left) || left == 0)
                continue;
            pairs[pair] = left - 1;
            common++;
        }
        return 2.0 * common / (a.Length + b.Length - 2);
    }

    private static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));
}

/// <summary>What became of a finding from one version to the next.</summary>
public enum FindingFate
{
    /// <summary>仍在: the same passage.</summary>
    Still,
    /// <summary>已改写: the same rule at a passage much like it.</summary>
    Reworded,
    /// <summary>新出现.</summary>
    New,
    /// <summary>已消除.</summary>
    Gone,
}

/// <summary>A finding in two versions.</summary>
/// <param name="Earlier">Its place in the earlier list, from 0; null when new.</param>
/// <param name="Later">Its place in the later list, from 0; null when gone.</param>
public sealed record FindingMatch(int? Earlier, int? Later, FindingFate Fate);
