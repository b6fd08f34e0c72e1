using System.Buffers;

namespace BurdenCompliance.Rules.Copying;

/// <summary>Stretches of a draft that stand in a superior document, word for word or lightly reworded.</summary>
internal sealed class Alignment(int leastRun, decimal alike)
{
    /// <summary>Sentences outside these lengths are not compared word by word.</summary>
    private const int ShortestSentence = 16, LongestSentence = 300;

    /// <summary>Seeds that two sentences must share to be worth comparing.</summary>
    private const int LeastSeeds = 2;

    /// <summary>A run that stands more often is a set phrase; further places are not followed.</summary>
    private const int MostPlaces = 6;

    /// <summary>A stretch of ours and the stretch of theirs it was taken from.</summary>
    internal readonly record struct Stretch(int Start, int End, int TheirStart, int TheirEnd, bool Reworded);

    /// <returns>In the order of our text, none overlapping.</returns>
    public List<Stretch> Find(JoinedText ours, SeedIndex index, JoinedText theirs)
    {
        var covered = new bool[ours.Text.Length];
        var stretches = new List<Stretch>();
        var near = new Dictionary<(int Ours, int Theirs), int>();
        // Of each diagonal, how far ours was followed: the other seeds of the same run say nothing new.
        var followed = ArrayPool<int>.Shared.Rent(ours.Text.Length + theirs.Text.Length);
        followed.AsSpan(0, ours.Text.Length + theirs.Text.Length).Clear();
        var text = theirs.Text.AsSpan();
        var hash = 0UL;
        for (var end = 0; end < text.Length; end++)
        {
            hash = SeedIndex.Roll(hash, text, end);
            var there = end - SeedIndex.Seed + 1;
            if (there < 0) continue;
            var left = MostPlaces;
            for (var here = index.Last(hash); here >= 0 && left > 0; here = index.Before(here))
            {
                ref var reached = ref followed[there - here + ours.Text.Length - 1];
                if (here >= reached)
                {
                    if (!index.Stands(here, text, there)) continue;
                    var length = SeedIndex.Seed + ours.Text.AsSpan(here + SeedIndex.Seed).CommonPrefixLength(text[(there + SeedIndex.Seed)..]);
                    reached = here + length - SeedIndex.Seed + 1;
                    Note(new Stretch(here, here + length, there, there + length, false));
                }

                left--;
            }
        }

        ArrayPool<int>.Shared.Return(followed);
        Reworded(ours, theirs, near, covered, stretches);
        stretches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return stretches;

        void Note(Stretch run)
        {
            var length = run.End - run.Start;
            if (length < leastRun)
            {
                var pair = (ours.SentenceAt(run.Start), theirs.SentenceAt(run.TheirStart));
                near[pair] = near.GetValueOrDefault(pair) + length - SeedIndex.Seed + 1;
            }
            else if (covered.AsSpan(run.Start, length).Contains(false))
            {
                Take(run, covered, stretches);
            }
        }
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
        var sentences = new Dictionary<int, CommonSubsequence>();
        foreach (var (pair, seeds) in near.OrderByDescending(n => n.Value).ThenBy(n => n.Key.Ours).ThenBy(n => n.Key.Theirs))
        {
            if (seeds < LeastSeeds) break;
            var (start, end) = ours.Sentence(pair.Ours);
            var (from, to) = theirs.Sentence(pair.Theirs);
            if (end - start is < ShortestSentence or > LongestSentence || to - from is < ShortestSentence or > LongestSentence) continue;
            if (covered.AsSpan(start, end - start).Contains(true)) continue;
            if (!sentences.TryGetValue(start, out var sentence)) sentences[start] = sentence = new CommonSubsequence(ours.Text.AsSpan(start, end - start));
            if (sentence.With(theirs.Text.AsSpan(from, to - from)) < alike * (end - start)) continue;
            covered.AsSpan(start, end - start).Fill(true);
            stretches.Add(new Stretch(start, end, from, to, true));
        }
    }
}
