namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Collects the features of one example; equal ones add up.</summary>
internal sealed class FeatureVector : IFeatureSink
{
    private readonly SortedDictionary<uint, float> _values = [];
    private float _norm;

    public IReadOnlyDictionary<uint, float> Values => _values;

    /// <summary>1 over the length of the vector, as the scorer reckons it.</summary>
    public float Scale => 1 / MathF.Sqrt(Math.Max(1, _norm));

    public static FeatureVector Of(TrainingExample example, ClauseFeatures features)
    {
        var vector = new FeatureVector();
        for (var i = example.First; i < example.End; i++) features.Clause(example.Line, i, example.Profile, vector);
        features.Context(example.Heading, example.Profile, vector);
        return vector;
    }

    public void Take(uint id, int weight, int start, int length)
    {
        _norm += weight * weight;
        _values[id] = _values.GetValueOrDefault(id) + weight;
    }
}
