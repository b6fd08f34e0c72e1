using System.Buffers;

namespace BurdenCompliance.Rules.Copying;

/// <summary>Stretches of a draft that stand in a superior document, word for word or lightly reworded.</summary>
internal sealed class Alignment(int leastRun, decimal alike)
{
    /// <summary>Sentences outside these lengths are not compared word by word.</summary>
    private const int ShortestSentence = 16, LongestSentence = 300;

    /// <summary>Seeds that two sentences must share to be worth comparing.</summary>
    private const int LeastSeeds = 2;

    /// <summary>A stretch of ours and the stretch of theirs it was taken from.</summary>
    internal readonly record struct Stretch(int Start, int End, int TheirStart, int TheirEnd, bool Reworded);

    /// <returns>In the order of our text, none overlapping.</returns>
    public List<Stretch> Find(JoinedText ours, SeedIndex index, JoinedText theirs)
    {
        var covered = new bool[ours.Text.Length];
        var stretches = new List<Stretch>();
        var near = new Dictionary<(int Ours, int Theirs), int>();
        var (ran, at) = (-1, -1);
        index.Stream(theirs.Text, (there, here) =>
        {
            // Inside a run just taken: the next seed of the same diagonal.
            if (there - here == ran && here < at) return;
            var end = here + SeedIndex.Seed;
            var their = there + SeedIndex.Seed;
            while (end < ours.Text.Length && their < theirs.Text.Length && ours.Text[end] == theirs.Text[their]) (end, their) = (end + 1, their + 1);
            if (end - here >= leastRun)
            {
                (ran, at) = (there - here, end - SeedIndex.Seed + 1);
                if (!covered.AsSpan(here, end - here).Contains(false)) return;
                Take(new Stretch(here, end, there, their, false), covered, stretches);
            }
            else
            {
                var pair = (ours.SentenceAt(here).Start, theirs.SentenceAt(there).Start);
                near[pair] = near.GetValueOrDefault(pair) + 1;
            }
        });
        Reworded(ours, theirs, near, covered, stretches);
        stretches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return stretches;
    }

    private static void Take(Stretch stretch, bool[] covered, List<Stretch> stretches)
    {
        // What an earlier run covers is cut off; only the new part is taken.
        var (start, end) = (stretch.Start, stretch.End);
        while (start < end && covered[start]) start++;
        while (end > start && covered[end - 1]) end--;
        if (end - start < SeedIndex.Seed) return;
        covered.AsSpan(start, end - start).Fill(true);
        stretches.Add(stretch with
        {
            Start = start, End = end, TheirStart = stretch.TheirStart + start - stretch.Start, TheirEnd = stretch.TheirEnd - (stretch.End - end),
        });
    }

    private void Reworded(JoinedText ours, JoinedText theirs, Dictionary<(int Ours, int Theirs), int> near, bool[] covered, List<Stretch> stretches)
    {
        foreach (var (pair, seeds) in near.OrderByDescending(n => n.Value).ThenBy(n => n.Key.Ours).ThenBy(n => n.Key.Theirs))
        {
            if (seeds < LeastSeeds) break;
            var (start, end) = ours.SentenceAt(pair.Ours);
            var (from, to) = theirs.SentenceAt(pair.Theirs);
            if (end - start is < ShortestSentence or > LongestSentence || to - from is < ShortestSentence or > LongestSentence) continue;
            if (covered.AsSpan(start, end - start).Contains(true)) continue;
            var shared = Common(ours.Text.AsSpan(start, end - start), theirs.Text.AsSpan(from, to - from));
            if (shared < alike * (end - start)) continue;
            covered.AsSpan(start, end - start).Fill(true);
            stretches.Add(new Stretch(start, end, from, to, true));
        }
    }

    /// <summary>Length of the longest common subsequence.</summary>
    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var row = ArrayPool<int>.Shared.Rent(b.Length + 1);
        row.AsSpan(0, b.Length + 1).Clear();
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        var length = row[b.Length];
        ArrayPool<int>.Shared.Return(row);
        return length;
    }
}
