using System.Collections.Immutable;
using System.Numerics;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>A run of clauses that the scorer takes for a burden, with the clause of the regulation it speaks of.</summary>
/// <param name="First">First clause of the line.</param>
/// <param name="End">One past the last.</param>
/// <param name="Regulation">Clause id of the regulation.</param>
/// <param name="Score">In logits: how sure of that clause.</param>
/// <param name="Gate">In logits: how sure that it is a burden at all.</param>
/// <param name="Why">The stretches that spoke most for it.</param>
internal readonly record struct ScoredRun(int First, int End, string Regulation, double Score, double Gate, ImmutableArray<Reason> Why);

/// <summary>How sure the scorer must be, in logits.</summary>
/// <param name="Gate">Least certainty that the run is a burden at all.</param>
/// <param name="Score">Least certainty of the clause.</param>
/// <param name="LongestRun">Clauses of a sentence judged together at most.</param>
/// <param name="ClauseCost">What each further clause of a run must add to its score to be worth it.</param>
/// <param name="Margin">Another clause of the regulation that comes so near to the surest is cited beside it.</param>
internal sealed record ScoreLimits(double Gate, double Score, int LongestRun, double ClauseCost, double Margin);

/// <summary>Scores runs of clauses with trained weights; integers summed, one division, so every machine agrees.</summary>
internal sealed class Scorer(Weights weights, ClauseFeatures features)
{
    /// <summary>A sheet for one thread.</summary>
    public ScoreSheet NewSheet() => new(weights, features);

    /// <summary>Adds the runs of each sentence that stand out, none overlapping, the surest kept, in order.</summary>
    public void Runs(ScoreSheet sheet, ScoreLimits limits, List<ScoredRun> found)
    {
        var line = sheet.Line;
        var clauses = line.Clauses;
        for (var first = 0; first < clauses.Length;)
        {
            var end = first + 1;
            if (!clauses[first].OfRegulation)
            {
                while (end < clauses.Length && clauses[end].Sentence == clauses[first].Sentence && !clauses[end].OfRegulation) end++;
                if (weights.Sieve.Passes(line, first, end)) Best(sheet, first, end, limits, found);
            }

            first = end;
        }
    }

    /// <summary>Adds the whole line as one run, unless it is no burden.</summary>
    public void Whole(ScoreSheet sheet, ScoreLimits limits, List<ScoredRun> found)
    {
        var clauses = sheet.Line.Clauses;
        if (clauses.IsEmpty || clauses.Any(c => c.OfRegulation)) return;
        Span<int> sums = stackalloc int[sheet.Columns];
        var reach = new Reach(sheet, 0, sums);
        for (var i = 0; i < clauses.Length; i++) reach.Take();
        if (Judge(ref reach, 0, clauses.Length, limits) is { } candidate) Cite(sheet, candidate, limits, found);
    }

    /// <summary>Gate and score of one clause for a run; both very low for a clause the weights do not know.</summary>
    public (double Gate, double Score) Certainty(ScoreSheet sheet, int first, int end, string clause)
    {
        var column = weights.Clauses.IndexOf(clause);
        if (column < 0) return (double.NegativeInfinity, double.NegativeInfinity);
        var (norm, gate) = sheet.Context();
        var sum = sheet.ContextSums[column];
        for (var i = first; i < end; i++)
        {
            var (more, added) = sheet.Clause(i);
            (norm, gate, sum) = (norm + more, gate + added, sum + sheet.Sum(i, column));
        }

        var (scale, sure) = Gate(norm, gate);
        return (sure, (sum * scale) + weights.Bias[column] + (sure * weights.GateShare / Weights.Unit));
    }

    /// <summary>What a sum is multiplied by to be logits, and the gate in logits.</summary>
    private (double Scale, double Sure) Gate(long norm, long gate)
    {
        var scale = 1 / Math.Sqrt(norm);
        return (scale, ((gate * scale) + weights.GateBias) / Weights.Unit);
    }

    private void Best(ScoreSheet sheet, int from, int to, ScoreLimits limits, List<ScoredRun> found)
    {
        var candidates = Candidates(sheet, from, to, limits);
        if (candidates.Count == 0) return;
        candidates.Sort((a, b) =>
        {
            var order = b.Worth(limits).CompareTo(a.Worth(limits));
            return order != 0 ? order : a.First != b.First ? a.First.CompareTo(b.First) : a.End.CompareTo(b.End);
        });
        var kept = new List<Candidate>();
        foreach (var run in candidates)
        {
            if (!kept.Exists(k => run.First < k.End && k.First < run.End)) kept.Add(run);
        }

        kept.Sort((a, b) => a.First.CompareTo(b.First));
        foreach (var run in kept) Cite(sheet, run, limits, found);
    }

    private List<Candidate> Candidates(ScoreSheet sheet, int from, int to, ScoreLimits limits)
    {
        var candidates = new List<Candidate>();
        Span<int> sums = stackalloc int[sheet.Columns];
        for (var first = from; first < to; first++)
        {
            var reach = new Reach(sheet, first, sums);
            for (var end = first + 1; end <= Math.Min(to, first + limits.LongestRun); end++)
            {
                reach.Take();
                if (Judge(ref reach, first, end, limits) is { } run) candidates.Add(run);
            }
        }

        return candidates;
    }

    private Candidate? Judge(ref Reach reach, int first, int end, ScoreLimits limits)
    {
        var (scale, sure) = Gate(reach.Norm, reach.Gate);
        if (sure <= limits.Gate) return null;
        var (best, top) = (-1, double.NegativeInfinity);
        var bias = weights.Bias.AsSpan();
        var sums = reach.Sums();
        for (var c = 0; c < bias.Length; c++)
        {
            var score = (sums[c] * scale) + bias[c];
            if (score > top) (best, top) = (c, score);
        }

        top += sure * weights.GateShare / Weights.Unit;
        return top > limits.Score ? new Candidate(first, end, best, top, sure) : null;
    }

    /// <summary>The surest clause, and those that come as near as makes no difference.</summary>
    private void Cite(ScoreSheet sheet, Candidate run, ScoreLimits limits, List<ScoredRun> found)
    {
        found.Add(Explained(sheet, run));
        if (limits.Margin <= 0) return;
        Span<int> sums = stackalloc int[sheet.Columns];
        var reach = new Reach(sheet, run.First, sums);
        for (var i = run.First; i < run.End; i++) reach.Take();
        var (scale, sure) = Gate(reach.Norm, reach.Gate);
        var all = reach.Sums();
        var least = Math.Max(run.Score - limits.Margin, limits.Score);
        for (var c = 0; c < weights.Clauses.Length; c++)
        {
            var score = (all[c] * scale) + weights.Bias[c] + (sure * weights.GateShare / Weights.Unit);
            if (c != run.Column && score > least) found.Add(Explained(sheet, run with { Column = c, Score = score }));
        }
    }

    private ScoredRun Explained(ScoreSheet sheet, Candidate run) => new(
        run.First, run.End, weights.Clauses[run.Column], run.Score, run.Sure, Explanation.Of(sheet, run.First, run.End, run.Column, weights));

    private readonly record struct Candidate(int First, int End, int Column, double Score, double Sure)
    {
        public double Worth(ScoreLimits limits) => Score - (limits.ClauseCost * (End - First));
    }

    /// <summary>A run that grows by a clause at a time; clause sums are made only where the gate lets it pass.</summary>
    private ref struct Reach
    {
        private readonly ScoreSheet _sheet;
        private readonly int _first;
        private readonly Span<int> _sums;
        private int _end, _summed;

        public Reach(ScoreSheet sheet, int first, Span<int> sums)
        {
            (_sheet, _first, _end, _summed) = (sheet, first, first, first - 1);
            _sums = sums;
            (Norm, Gate) = sheet.Context();
        }

        public long Norm { get; private set; }

        public long Gate { get; private set; }

        public void Take()
        {
            var (norm, gate) = _sheet.Clause(_end++);
            (Norm, Gate) = (Norm + norm, Gate + gate);
        }

        public ReadOnlySpan<int> Sums()
        {
            if (_summed < _first)
            {
                _sheet.ContextSums.CopyTo(_sums);
                _summed = _first;
            }

            for (; _summed < _end; _summed++) Add(_sheet.Sums(_summed), _sums);
            return _sums;
        }

        private static void Add(ReadOnlySpan<int> more, Span<int> sums)
        {
            // Rows are as wide as whole vectors.
            for (var i = 0; i < sums.Length; i += Vector<int>.Count) (new Vector<int>(more[i..]) + new Vector<int>(sums[i..])).CopyTo(sums[i..]);
        }
    }
}
