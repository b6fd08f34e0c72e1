using System.Collections.Immutable;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>The stretches of a run that spoke most for its clause.</summary>
internal static class Explanation
{
    /// <summary>Role of the reasons: tells the reader that wording decided, not a pattern of the catalog.</summary>
    public const string Role = "用语";

    private const int Most = 3;

    /// <summary>Up to three stretches, strongest first, none inside another.</summary>
    public static ImmutableArray<Reason> Of(ScoreSheet sheet, int first, int end, int column, Weights weights)
    {
        Span<(int Start, int End)> kept = stackalloc (int, int)[Most];
        var count = 0;
        while (count < Most && Strongest(sheet, first, end, column, weights, kept[..count]) is { } next) kept[count++] = next;
        var reasons = ImmutableArray.CreateBuilder<Reason>(count);
        foreach (var (start, to) in kept[..count]) reasons.Add(new Reason(Role, sheet.Line.Text[start..to]));
        return reasons.MoveToImmutable();
    }

    private static (int Start, int End)? Strongest(ScoreSheet sheet, int first, int end, int column, Weights weights, ReadOnlySpan<(int Start, int End)> kept)
    {
        (int Start, int End, long Worth) best = (0, 0, 0);
        for (var clause = first; clause < end; clause++)
        {
            foreach (ref readonly var known in sheet.Places(clause))
            {
                if (known.Start < 0 || known.Length < 2 || Meets(kept, known.Start, known.Start + known.Length)) continue;
                var worth = (long)weights.Weight(known.Place, column) * known.Weight;
                if (worth > best.Worth) best = (known.Start, known.Start + known.Length, worth);
            }
        }

        return best.Worth > 0 ? (best.Start, best.End) : null;
    }

    private static bool Meets(ReadOnlySpan<(int Start, int End)> kept, int start, int end)
    {
        foreach (var (from, to) in kept)
        {
            if (start < to && from < end) return true;
        }

        return false;
    }
}
