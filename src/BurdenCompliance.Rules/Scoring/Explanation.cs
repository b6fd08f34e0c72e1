using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>The stretches of a run that spoke most for its clause.</summary>
internal sealed class Explanation : IFeatureSink
{
    /// <summary>Role of the reasons: tells the reader that wording decided, not a pattern of the catalog.</summary>
    public const string Role = "用语";

    private const int Most = 3;

    private readonly Weights _weights;
    private readonly int _column;
    private readonly List<(int Start, int End, long Worth)> _taken = [];

    private Explanation(Weights weights, int column) => (_weights, _column) = (weights, column);

    /// <summary>Up to three stretches, strongest first, none inside another.</summary>
    public static ImmutableArray<Reason> Of(ScoredRun run, Weights weights, ClauseFeatures features, DraftProfile profile)
    {
        var sink = new Explanation(weights, weights.Clauses.IndexOf(run.Regulation));
        for (var i = run.First; i < run.End; i++) features.Clause(run.Line, i, profile, sink);
        var kept = new List<(int Start, int End)>();
        while (kept.Count < Most && sink.Strongest(kept) is { } next) kept.Add(next);
        return [.. kept.Select(k => new Reason(Role, run.Line.Text[k.Start..k.End]))];
    }

    private (int Start, int End)? Strongest(List<(int Start, int End)> kept)
    {
        (int Start, int End, long Worth) best = (0, 0, 0);
        foreach (var taken in _taken)
        {
            if (taken.Worth <= best.Worth || taken.End - taken.Start < 2) continue;
            if (!kept.Exists(k => taken.Start < k.End && k.Start < taken.End)) best = taken;
        }

        return best.Worth > 0 ? (best.Start, best.End) : null;
    }

    public void Take(uint id, int weight, int start, int length)
    {
        var row = _weights.Row(id);
        if (row < 0 || start < 0) return;
        for (var i = _weights.Starts[row]; i < _weights.Starts[row + 1]; i++)
        {
            if (_weights.Columns[i] == _column) _taken.Add((start, start + length, _weights.Values[i] * (long)weight));
        }
    }
}
