using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>A run of clauses that the scorer takes for a burden, with the clause of the regulation it speaks of.</summary>
/// <param name="First">First clause of the line.</param>
/// <param name="End">One past the last.</param>
/// <param name="Regulation">Clause id of the regulation.</param>
/// <param name="Score">In logits: how sure of that clause.</param>
/// <param name="Gate">In logits: how sure that it is a burden at all.</param>
internal readonly record struct ScoredRun(Line Line, int First, int End, string Regulation, double Score, double Gate)
{
    /// <summary>The stretches that spoke most for it.</summary>
    public ImmutableArray<Reason> Why { get; init; } = [];
}

/// <summary>How sure the scorer must be, in logits.</summary>
/// <param name="Gate">Least certainty that the run is a burden at all.</param>
/// <param name="Score">Least certainty of the clause.</param>
/// <param name="LongestRun">Clauses of a sentence judged together at most.</param>
/// <param name="ClauseCost">What each further clause of a run must add to its score to be worth it.</param>
internal sealed record ScoreLimits(double Gate, double Score, int LongestRun, double ClauseCost);

/// <summary>Scores runs of clauses with trained weights; integers summed, one division, so every machine agrees.</summary>
internal sealed class Scorer(Weights weights, ClauseFeatures features)
{
    private ScoredRun Explained(ScoredRun run, DraftProfile profile) => run with { Why = Explanation.Of(run, weights, features, profile) };

    /// <summary>The runs of each sentence that stand out, none overlapping, the surest kept.</summary>
    public IEnumerable<ScoredRun> Runs(Line line, string? heading, DraftProfile profile, ScoreLimits limits)
    {
        var clauses = line.Clauses;
        Part? context = null;
        for (var first = 0; first < clauses.Length;)
        {
            var end = first + 1;
            if (clauses[first].OfRegulation)
            {
                first = end;
                continue;
            }

            while (end < clauses.Length && clauses[end].Sentence == clauses[first].Sentence && !clauses[end].OfRegulation) end++;
            if (weights.Sieve.Passes(line, first, end))
            {
                context ??= Context(heading, profile);
                foreach (var run in Best(line, Clauses(line, first, end, profile), context, first, end, limits)) yield return Explained(run, profile);
            }

            first = end;
        }
    }

    /// <summary>The whole line as one run, or null when it is no burden.</summary>
    public ScoredRun? Whole(Line line, string? heading, DraftProfile profile, ScoreLimits limits)
    {
        var sums = Clauses(line, 0, line.Clauses.Length, profile);
        if (sums.Length == 0 || line.Clauses.Any(c => c.OfRegulation)) return null;
        return Judge(line, sums, Context(heading, profile), 0, sums.Length, limits) is { } run ? Explained(run, profile) : null;
    }

    /// <summary>Gate and score of one clause for a run; both very low for a clause the weights do not know.</summary>
    public (double Gate, double Score) Certainty(Line line, int first, int end, string? heading, DraftProfile profile, string clause)
    {
        var column = weights.Clauses.IndexOf(clause);
        if (column < 0) return (double.NegativeInfinity, double.NegativeInfinity);
        var tally = Context(heading, profile);
        long norm = tally.Norm, gate = tally.Gate, sum = tally.Sums[column];
        for (var i = first; i < end; i++)
        {
            var part = Clause(line, i, profile);
            (norm, gate, sum) = (norm + part.Norm, gate + part.Gate, sum + part.Sums[column]);
        }

        var (scale, sure) = Gate(norm, gate);
        return (sure, (sum * scale) + (((double)weights.Bias[column] + (sure * weights.GateShare)) / Weights.Unit));
    }

    /// <summary>What a sum is multiplied by to be logits, and the gate in logits.</summary>
    private (double Scale, double Sure) Gate(long norm, long gate)
    {
        var scale = 1 / (Math.Sqrt(norm) * Weights.Unit);
        return (scale, (gate * scale) + ((double)weights.GateBias / Weights.Unit));
    }

    private Part[] Clauses(Line line, int first, int end, DraftProfile profile)
    {
        var parts = new Part[end - first];
        for (var i = 0; i < parts.Length; i++) parts[i] = Clause(line, first + i, profile);
        return parts;
    }

    private Part Clause(Line line, int index, DraftProfile profile)
    {
        var tally = new Tally(weights);
        features.Clause(line, index, profile, tally);
        return new Part(tally, weights.Clauses.Length);
    }

    private Part Context(string? heading, DraftProfile profile)
    {
        var tally = new Tally(weights);
        features.Context(heading, profile, tally);
        return new Part(tally, weights.Clauses.Length);
    }

    private List<ScoredRun> Best(Line line, Part[] parts, Part context, int from, int to, ScoreLimits limits)
    {
        var candidates = new List<ScoredRun>();
        for (var first = from; first < to; first++)
        {
            for (var end = first + 1; end <= Math.Min(to, first + limits.LongestRun); end++)
            {
                if (Judge(line, parts.AsSpan(first - from, end - first), context, first, end, limits) is { } run) candidates.Add(run);
            }
        }

        var kept = new List<ScoredRun>();
        var taken = new bool[to - from];
        foreach (var run in candidates.OrderByDescending(r => r.Score - (limits.ClauseCost * (r.End - r.First))).ThenBy(r => r.First).ThenBy(r => r.End))
        {
            var stretch = taken.AsSpan(run.First - from, run.End - run.First);
            if (stretch.Contains(true)) continue;
            stretch.Fill(true);
            kept.Add(run);
        }

        kept.Sort((a, b) => a.First.CompareTo(b.First));
        return kept;
    }

    private ScoredRun? Judge(Line line, ReadOnlySpan<Part> parts, Part context, int first, int end, ScoreLimits limits)
    {
        long norm = context.Norm, gate = context.Gate;
        foreach (var part in parts) (norm, gate) = (norm + part.Norm, gate + part.Gate);
        var (scale, sure) = Gate(norm, gate);
        if (sure <= limits.Gate) return null;
        var (best, top) = (-1, double.NegativeInfinity);
        for (var c = 0; c < weights.Clauses.Length; c++)
        {
            var sum = context.Sums[c];
            foreach (var part in parts) sum += part.Sums[c];
            var score = (sum * scale) + ((double)weights.Bias[c] / Weights.Unit);
            if (score > top) (best, top) = (c, score);
        }

        top += sure * weights.GateShare / Weights.Unit;
        return top > limits.Score ? new ScoredRun(line, first, end, weights.Clauses[best], top, sure) : null;
    }

    /// <summary>What one clause, or the context, adds to a run; clause sums are made when first asked for.</summary>
    private sealed class Part(Tally tally, int columns)
    {
        private long[]? _sums;

        public long Norm => tally.Norm;

        public long Gate => tally.Gate;

        public long[] Sums
        {
            get
            {
                if (_sums is not null) return _sums;
                _sums = new long[columns];
                tally.AddTo(_sums);
                return _sums;
            }
        }
    }
}
