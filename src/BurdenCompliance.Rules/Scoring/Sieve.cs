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

    /// <summary>Adds the cells of a clause, two a character.</summary>
    public static void Visit(ReadOnlySpan<char> text, List<int> cells)
    {
        var previous = '^';
        foreach (var given in text)
        {
            if (!Seen(given, out var c)) continue;
            cells.Add(Cell(c, '\0'));
            cells.Add(Cell(c, previous));
            previous = c;
        }
    }

    private (long Sum, int Count) Sum(Line line, int clause)
    {
        var span = line.Clauses[clause];
        var table = weights;
        long sum = 0;
        var count = 0;
        var previous = '^';
        foreach (var given in line.Text.AsSpan(span.Start, span.End - span.Start))
        {
            if (!Seen(given, out var c)) continue;
            sum += table[(ushort)Cell(c, '\0')] + table[(ushort)Cell(c, previous)];
            count += 2;
            previous = c;
        }

        return (sum, count);
    }

    /// <summary>White space is nothing, and digits are one class; Han characters, nearly all there is, are known at a glance.</summary>
    private static bool Seen(char given, out char c)
    {
        c = given;
        if (given is >= '\u4E00' and <= '\u9FFF') return true;
        if (char.IsWhiteSpace(given)) return false;
        if (char.IsDigit(given)) c = '#';
        return true;
    }

    private double Score(long sum, int count) => count == 0 ? double.NegativeInfinity : (sum / Math.Sqrt(count)) + bias;

    private static int Cell(char c, char previous) => (int)(unchecked((c * 0x9E3779B1u) ^ (previous * 0x85EBCA6Bu)) >> 16);
}
