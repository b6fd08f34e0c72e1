using System.Numerics;

namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>One training from nothing: its own order of examples, and its own features left out of each step.</summary>
/// <param name="number">From 0; with the seed it decides both.</param>
/// <param name="rows">Features.</param>
/// <param name="columns">Outcomes.</param>
/// <param name="width">Columns rounded up to what is added at once.</param>
internal sealed class TrainingRound(TrainerSettings settings, int number, int rows, int columns, int width)
{
    private const float FirstBias = -4;

    private readonly float[] _weights = new float[rows * width], _squares = new float[rows * width];
    private readonly float[] _bias = [.. Enumerable.Repeat(FirstBias, width)], _biasSquares = new float[width];

    public void Run((int[] Rows, float[] Values)[] samples, (float[] Wanted, float[] Weight)[] targets)
    {
        var random = new Random(settings.Seed + number);
        for (var epoch = 0; epoch < settings.Epochs; epoch++) Pass(samples, targets, random, epoch);
    }

    /// <summary>Adds this round's share of the average.</summary>
    public void AddTo(float[] weights, float[] bias)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] += _weights[i] / settings.Rounds;
        for (var i = 0; i < bias.Length; i++) bias[i] += _bias[i] / settings.Rounds;
    }

    private void Pass((int[] Rows, float[] Values)[] samples, (float[] Wanted, float[] Weight)[] targets, Random random, int epoch)
    {
        var order = Enumerable.Range(0, samples.Length).ToArray();
        random.Shuffle(order);
        var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
        float[] scores = new float[width], slopes = new float[width];
        foreach (var at in order)
        {
            var kept = Drop(samples[at], random);
            Array.Copy(_bias, scores, width);
            foreach (var (row, value) in kept) Add(_weights, row * width, value, scores);
            for (var c = 0; c < columns; c++)
            {
                var slope = ((1 / (1 + MathF.Exp(-scores[c]))) - targets[at].Wanted[c]) * targets[at].Weight[c];
                slopes[c] = targets[at].Wanted[c] > 0.5f ? slope * settings.HitWeight : slope;
                _biasSquares[c] += slopes[c] * slopes[c];
                _bias[c] -= 0.3f * rate * slopes[c] / MathF.Sqrt(_biasSquares[c] + 1e-6f);
            }

            foreach (var (row, value) in kept) Step(row * width, value, rate, slopes);
        }
    }

    private List<(int Row, float Value)> Drop((int[] Rows, float[] Values) sample, Random random)
    {
        var kept = new List<(int, float)>(sample.Rows.Length);
        for (var i = 0; i < sample.Rows.Length; i++)
        {
            if (random.NextSingle() >= settings.Dropout) kept.Add((sample.Rows[i], sample.Values[i] / (1 - settings.Dropout)));
        }

        return kept;
    }

    private void Add(float[] weights, int offset, float value, float[] scores)
    {
        var factor = new Vector<float>(value);
        for (var c = 0; c < width; c += Vector<float>.Count)
            (new Vector<float>(scores, c) + (factor * new Vector<float>(weights, offset + c))).CopyTo(scores, c);
    }

    private void Step(int offset, float value, float rate, float[] slopes)
    {
        var factor = new Vector<float>(value);
        var back = new Vector<float>(-rate);
        var floor = new Vector<float>(1e-4f);
        for (var c = 0; c < width; c += Vector<float>.Count)
        {
            var slope = new Vector<float>(slopes, c) * factor;
            var squares = new Vector<float>(_squares, offset + c) + (slope * slope);
            squares.CopyTo(_squares, offset + c);
            (new Vector<float>(_weights, offset + c) + (back * slope / Vector.SquareRoot(squares + floor))).CopyTo(_weights, offset + c);
        }
    }
}
