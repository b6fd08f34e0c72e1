using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>The stretches of a run that spoke most for its clause.</summary>
internal sealed class Explanation : IFeatureSink
{
    /// <summary>Role of the reasons: tells the reader that wording decided, not a pattern of the catalog.</summary>
    public const string Role = "用语";

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
        foreach (var (start, end, _) in sink._taken.Where(t => t.End - t.Start > 1 && t.Worth > 0).OrderByDescending(t => t.Worth).ThenBy(t => t.Start))
        {
            if (kept.Count < 3 && !kept.Exists(k => start < k.End && k.Start < end)) kept.Add((start, end));
        }

        return [.. kept.Select(k => new Reason(Role, run.Line.Text[k.Start..k.End]))];
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
