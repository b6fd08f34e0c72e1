using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>A quick first look by single characters and pairs: which sentences are worth scoring at all.</summary>
/// <remarks>Two look-ups a character in a table that stays in the cache; trained to let nearly every burden through.</remarks>
internal sealed class Sieve(short[] weights, int bias, int least)
{
    /// <summary>Cells of the table; features that meet in one share its weight, in training as here.</summary>
    public const int Cells = 1 << 16;

    public short[] Weights => weights;

    public int Bias => bias;

    /// <summary>Sentences below this, in units, are not scored.</summary>
    public int Least => least;

    /// <summary>Whether the clauses from first to end, or any one of them, may be a burden.</summary>
    public bool Passes(Line line, int first, int end)
    {
        long sum = 0;
        var count = 0;
        for (var i = first; i < end; i++)
        {
            var (own, cells) = Sum(line, i);
            if (Score(own, cells) >= least) return true;
            (sum, count) = (sum + own, count + cells);
        }

        return Score(sum, count) >= least;
    }

    /// <summary>The surest of the clauses and of all together, in units.</summary>
    public double Best(Line line, int first, int end)
    {
        long sum = 0;
        var count = 0;
        var best = double.NegativeInfinity;
        for (var i = first; i < end; i++)
        {
            var (own, cells) = Sum(line, i);
            best = Math.Max(best, Score(own, cells));
            (sum, count) = (sum + own, count + cells);
        }

        return Math.Max(best, Score(sum, count));
    }

    /// <summary>Calls back with the cells of a clause.</summary>
    public static void Visit<T>(ReadOnlySpan<char> text, ref T state, CellVisitor<T> visitor)
    {
        var previous = '^';
        foreach (var given in text)
        {
            if (char.IsWhiteSpace(given)) continue;
            var c = char.IsDigit(given) ? '#' : given;
            visitor(ref state, Cell(c, '\0'), Cell(c, previous));
            previous = c;
        }
    }

    internal delegate void CellVisitor<T>(ref T state, int single, int pair);

    private (long Sum, int Count) Sum(Line line, int clause)
    {
        var state = (Sum: 0L, Count: 0, Weights: weights);
        var span = line.Clauses[clause];
        Visit(line.Text.AsSpan(span.Start, span.End - span.Start), ref state, static (ref (long Sum, int Count, short[] Weights) s, int single, int pair) =>
        {
            s.Sum += s.Weights[single] + s.Weights[pair];
            s.Count += 2;
        });
        return (state.Sum, state.Count);
    }

    private double Score(long sum, int count) => count == 0 ? double.NegativeInfinity : (sum / Math.Sqrt(count)) + bias;

    private static int Cell(char c, char previous) => (int)(unchecked((c * 0x9E3779B1u) ^ (previous * 0x85EBCA6Bu)) >> 16);
}
