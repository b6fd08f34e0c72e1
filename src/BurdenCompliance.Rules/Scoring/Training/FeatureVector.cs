namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>The features of one example; equal ones added up.</summary>
internal sealed class FeatureVector
{
    private readonly SortedDictionary<uint, float> _values = [];
    private float _norm;

    private FeatureVector()
    {
    }

    public IReadOnlyDictionary<uint, float> Values => _values;

    /// <summary>1 over the length of the vector, as the scorer reckons it.</summary>
    public float Scale => 1 / MathF.Sqrt(Math.Max(1, _norm));

    public static FeatureVector Of(TrainingExample example, ClauseFeatures source)
    {
        var features = new Features();
        for (var i = example.First; i < example.End; i++) source.Clause(example.Line, i, example.Profile, features);
        source.Context(example.Heading, example.Profile, features);
        var vector = new FeatureVector();
        foreach (var feature in features.All) vector.Take(feature);
        return vector;
    }

    private void Take(Feature feature)
    {
        _norm += feature.Weight * feature.Weight;
        _values[feature.Id] = _values.GetValueOrDefault(feature.Id) + feature.Weight;
    }
}
