namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Logistic regression with one outcome over sparse samples; AdaGrad, one order from the seed.</summary>
internal sealed class Logistic
{
    private const int Epochs = 10;
    private const float Rate = 1f, BiasRate = 0.3f;

    /// <summary>Share of values left out of each step, so that none is leaned on alone.</summary>
    private const float Dropout = 0.3f;

    /// <summary>Weight of a missed burden against a false alarm.</summary>
    private const float HitWeight = 4f;

    private readonly float[] _weights, _squares;
    private float _bias = -2, _biasSquares;

    private Logistic(int size) => (_weights, _squares) = (new float[size], new float[size]);

    public ReadOnlySpan<float> Weights => _weights;

    public float Bias => _bias;

    /// <param name="size">Rows in all; a sample names them from 0.</param>
    public static Logistic Fit(IReadOnlyList<Sample> samples, int size, int seed)
    {
        var fit = new Logistic(size);
        var random = new Random(seed);
        var order = samples.ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = Rate * (1 - (0.9f * epoch / Epochs));
            random.Shuffle(order);
            foreach (var sample in order) fit.Step(sample, rate, random);
        }

        return fit;
    }

    /// <summary>In logits.</summary>
    public float Score(Sample sample)
    {
        var score = _bias;
        foreach (var (row, value) in sample.Values) score += _weights[row] * value;
        return score;
    }

    private void Step(Sample sample, float rate, Random random)
    {
        var kept = new List<(int Row, float Value)>(sample.Values.Length);
        foreach (var (row, value) in sample.Values)
        {
            if (random.NextSingle() >= Dropout) kept.Add((row, value / (1 - Dropout)));
        }

        var score = _bias;
        foreach (var (row, value) in kept) score += _weights[row] * value;
        var slope = ((1 / (1 + MathF.Exp(-score))) - (sample.Wanted ? 1 : 0)) * sample.Weight * (sample.Wanted ? HitWeight : 1);
        _biasSquares += slope * slope;
        _bias -= BiasRate * rate * slope / MathF.Sqrt(_biasSquares + 1e-6f);
        foreach (var (row, value) in kept)
        {
            var own = slope * value;
            _squares[row] += own * own;
            _weights[row] -= rate * own / MathF.Sqrt(_squares[row] + 1e-4f);
        }
    }
}

/// <summary>What is known of one example, and what is wanted.</summary>
internal sealed record Sample((int Row, float Value)[] Values, bool Wanted, float Weight);
