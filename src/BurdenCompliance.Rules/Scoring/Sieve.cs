using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>A quick first look by characters, pairs and threes: which sentences are worth scoring at all.</summary>
/// <remarks>Three look-ups a character in a table that stays in the cache; trained to let nearly every burden through that scoring would find.</remarks>
internal sealed class Sieve(short[] weights, int bias, int least)
{
    /// <summary>Cells of the table; features that meet in one share its weight, in training as here.</summary>
    public const int Cells = 1 << CellBits;

    private const int CellBits = 18;

    private const uint Start = '^';

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

    /// <summary>Adds the cells of a clause, three a character.</summary>
    public static void Visit(ReadOnlySpan<char> text, List<int> cells)
    {
        uint before = 0, previous = Start;
        foreach (var given in text)
        {
            if (!Seen(given, out var c)) continue;
            var (one, two, three) = Hashes(c, previous, before);
            cells.Add(Cell(one));
            cells.Add(Cell(two));
            cells.Add(Cell(three));
            (before, previous) = (previous, c);
        }
    }

    private (long Sum, int Count) Sum(Line line, int clause)
    {
        var span = line.Clauses[clause];
        var table = weights;
        long sum = 0;
        var count = 0;
        uint before = 0, previous = Start;
        foreach (var given in line.Text.AsSpan(span.Start, span.End - span.Start))
        {
            if (!Seen(given, out var c)) continue;
            var (one, two, three) = Hashes(c, previous, before);
            sum += table[Cell(one)] + table[Cell(two)] + table[Cell(three)];
            count += 3;
            (before, previous) = (previous, c);
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

    private static (uint One, uint Two, uint Three) Hashes(uint c, uint previous, uint before)
    {
        unchecked
        {
            var one = c * 0x9E3779B1u;
            var two = one ^ (previous * 0x85EBCA6Bu);
            // A number of its own keeps threes apart from pairs where nothing stands before.
            return (one, two, two ^ ((before * 0xC2B2AE35u) + 0x27D4EB2Fu));
        }
    }

    private static int Cell(uint hash) => (int)(hash >> (32 - CellBits));
}
