using System.Numerics;

namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Settings of a training; the seed makes it repeatable on one machine.</summary>
internal sealed record TrainerSettings
{
    public int Epochs { get; init; } = 12;
    public float Rate { get; init; } = 1f;
    /// <summary>Share of features left out of each step, so that none is leaned on alone.</summary>
    public float Dropout { get; init; } = 0.4f;
    /// <summary>Weight of a missed hit against a false alarm.</summary>
    public float HitWeight { get; init; } = 4f;
    /// <summary>Weight of a clause that may also be cited.</summary>
    public float AlsoWeight { get; init; } = 0.6f;
    /// <summary>Features seen less often are left out.</summary>
    public int LeastSeen { get; init; } = 3;
    /// <summary>How much the subject counts beside the breach in a clause's score.</summary>
    public float SubjectShare { get; init; } = 1f;
    /// <summary>How much the gate counts in a clause's score.</summary>
    public float GateShare { get; init; } = 1.5f;
    public int Seed { get; init; } = 1;
    /// <summary>Trainings with other orders and other features left out; their weights are averaged.</summary>
    public int Rounds { get; init; } = 3;
}

/// <summary>Logistic regression over sparse features: for each clause “breaks it” and “speaks of it”, and one gate “is a burden”.</summary>
/// <remarks>The gate learns standing from all clauses together; the subjects learn from near-misses too. AdaGrad, one pass order from the seed.</remarks>
internal sealed class Trainer
{
    private readonly TrainerSettings _settings;
    private readonly string[] _clauses;
    private readonly int _columns, _width;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly float[] _bias;
    private float[] _weights = [];

    private Trainer(TrainerSettings settings, string[] clauses)
    {
        (_settings, _clauses) = (settings, clauses);
        _columns = (2 * clauses.Length) + 1;
        _width = (_columns + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _bias = new float[_width];
    }

    /// <summary>Several trainings, averaged: each leaves out other features, and what they agree on is what carries over to new texts.</summary>
    private void Train((int[] Rows, float[] Values)[] samples, (float[] Wanted, float[] Weight)[] targets)
    {
        // As many at once as there are processors; added in their order, so that their number changes nothing.
        foreach (var together in Enumerable.Range(0, _settings.Rounds).Chunk(Environment.ProcessorCount))
        {
            var rounds = together.Select(number => new TrainingRound(_settings, number, _rows.Count, _columns, _width)).ToArray();
            Parallel.ForEach(rounds, round => round.Run(samples, targets));
            foreach (var round in rounds) round.AddTo(_weights, _bias);
        }
    }

    /// <summary>Trains and returns the weight file.</summary>
    public static byte[] Run(IReadOnlyList<TrainingExample> examples, ClauseFeatures features, TrainerSettings settings)
    {
        var clauses = examples.SelectMany(e => e.Also.Append(e.Hit ? e.Clause : null)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Order(ClauseOrder.Instance).ToArray();
        var trainer = new Trainer(settings, clauses);
        var vectors = examples.Select(e => FeatureVector.Of(e, features)).ToArray();
        trainer.Keep(vectors);
        var samples = vectors.Select(trainer.Sample).ToArray();
        var targets = examples.Select(trainer.Target).ToArray();
        trainer.Train(samples, targets);
        return trainer.Write(SieveTrainer.Run(examples, samples, trainer._rows.Count, settings.Seed));
    }

    private void Keep(FeatureVector[] vectors)
    {
        var seen = new Dictionary<uint, int>();
        foreach (var id in vectors.SelectMany(v => v.Values.Keys)) seen[id] = seen.GetValueOrDefault(id) + 1;
        foreach (var id in seen.Where(s => s.Value >= _settings.LeastSeen).Select(s => s.Key).Order()) _rows[id] = _rows.Count;
        _weights = new float[_rows.Count * _width];
    }

    private (int[] Rows, float[] Values) Sample(FeatureVector vector)
    {
        var known = vector.Values.Where(v => _rows.ContainsKey(v.Key)).ToArray();
        return ([.. known.Select(v => _rows[v.Key])], [.. known.Select(v => v.Value * vector.Scale)]);
    }

    /// <summary>Wanted outcome and weight of each column: breaches, subjects, gate.</summary>
    private (float[] Wanted, float[] Weight) Target(TrainingExample example)
    {
        var wanted = new float[_columns];
        var weight = new float[_columns];
        Array.Fill(weight, example.Weight);
        var count = _clauses.Length;
        foreach (var also in example.Also)
        {
            var at = Array.IndexOf(_clauses, also);
            wanted[at] = wanted[count + at] = 1;
            weight[at] = _settings.AlsoWeight * example.Weight;
            weight[count + at] = 0.5f * example.Weight;
        }

        if (example.Clause is { } clause && Array.IndexOf(_clauses, clause) is >= 0 and var own)
        {
            wanted[own] = example.Hit ? 1 : wanted[own];
            weight[own] = weight[count + own] = example.Weight;
            wanted[count + own] = 1;
        }

        wanted[^1] = example.Hit || example.Also.Count > 0 ? 1 : 0;
        return (wanted, weight);
    }

    private byte[] Write(Sieve sieve)
    {
        var count = _clauses.Length;
        float Joined(ReadOnlySpan<float> row, int clause) =>
            row[clause] + (_settings.SubjectShare * row[count + clause]);
        var rows = _rows.OrderBy(r => r.Key).Select(r =>
        {
            var row = _weights.AsSpan(r.Value * _width, _width);
            var weights = new float[count];
            for (var c = 0; c < count; c++) weights[c] = Joined(row, c);
            return (r.Key, Gate: row[_columns - 1], weights);
        });
        var bias = Enumerable.Range(0, count).Select(c => Joined(_bias, c)).ToArray();
        return WeightsWriter.Write(_clauses, bias, _bias[_columns - 1], _settings.GateShare, rows, sieve);
    }
}
