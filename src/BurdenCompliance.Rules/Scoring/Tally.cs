namespace BurdenCompliance.Rules.Scoring;

/// <summary>Sums the weights of features: the gate, and once asked for, the clauses.</summary>
internal sealed class Tally(Weights weights) : IFeatureSink
{
    private readonly List<(int Row, int Weight)> _rows = new(256);

    /// <summary>Sum of gate weights times feature weights.</summary>
    public long Gate { get; private set; }

    /// <summary>Sum of squared feature weights, known or not.</summary>
    public long Norm { get; private set; }

    public void Take(uint id, int weight, int start, int length)
    {
        Norm += weight * weight;
        var row = weights.Row(id);
        if (row < 0) return;
        Gate += weights.Gates[row] * weight;
        _rows.Add((row, weight));
    }

    public void Clear()
    {
        _rows.Clear();
        (Gate, Norm) = (0, 0);
    }

    /// <summary>Adds the clause sums of what was taken.</summary>
    public void AddTo(long[] sums)
    {
        foreach (var (row, weight) in _rows)
        {
            var end = weights.Starts[row + 1];
            for (var i = weights.Starts[row]; i < end; i++) sums[weights.Columns[i]] += weights.Values[i] * weight;
        }
    }
}
