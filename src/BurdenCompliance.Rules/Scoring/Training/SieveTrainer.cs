namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Trains the sieve on the same examples, and sets its limit where nearly every burden passes that it has not seen.</summary>
internal static class SieveTrainer
{
    private const int Epochs = 10;
    private const float Rate = 0.5f;

    /// <summary>Share of unseen burdens that may be lost.</summary>
    private const double Lost = 0.002;

    public static Sieve Run(IReadOnlyList<TrainingExample> examples, int seed)
    {
        var (even, odd) = (examples.Where((_, i) => i % 2 == 0).ToArray(), examples.Where((_, i) => i % 2 == 1).ToArray());
        // Each half is judged by a sieve that knows the other: what it has seen, it lets pass too gladly.
        double[] scores = [.. Unseen(even, Fit(odd, seed)), .. Unseen(odd, Fit(even, seed))];
        Array.Sort(scores);
        var sieve = Fit(examples, seed);
        return new Sieve(sieve.Weights, sieve.Bias, (int)Math.Floor(scores[(int)(scores.Length * Lost)]));
    }

    private static IEnumerable<double> Unseen(TrainingExample[] examples, Sieve sieve) =>
        examples.Where(IsBurden).Select(e => sieve.Best(e.Line, e.First, e.End));

    private static bool IsBurden(TrainingExample example) => example.Hit || example.Also.Count > 0;

    /// <summary>A sieve that lets everything pass.</summary>
    private static Sieve Fit(IReadOnlyList<TrainingExample> examples, int seed)
    {
        var samples = examples.Select(Cells).ToArray();
        var wanted = examples.Select(e => IsBurden(e) ? 1f : 0f).ToArray();
        var weights = new float[Sieve.Cells];
        var squares = new float[Sieve.Cells];
        float bias = 0, biasSquare = 0;
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var order = Enumerable.Range(0, samples.Length).ToArray();
            random.Shuffle(order);
            foreach (var at in order)
            {
                var cells = samples[at];
                var scale = 1 / MathF.Sqrt(Math.Max(1, cells.Count));
                var score = bias + (cells.Sum(c => weights[c]) * scale);
                var slope = (1 / (1 + MathF.Exp(-score))) - wanted[at];
                biasSquare += slope * slope;
                bias -= Rate * slope / MathF.Sqrt(biasSquare + 1e-6f);
                foreach (var cell in cells)
                {
                    squares[cell] += slope * slope * scale * scale;
                    weights[cell] -= Rate * slope * scale / MathF.Sqrt(squares[cell] + 1e-4f);
                }
            }
        }

        var table = Array.ConvertAll(weights, w => (short)Math.Clamp(MathF.Round(w * Weights.Unit), short.MinValue, short.MaxValue));
        return new Sieve(table, (int)MathF.Round(bias * Weights.Unit), int.MinValue);
    }

    private static List<int> Cells(TrainingExample example)
    {
        var cells = new List<int>();
        for (var i = example.First; i < example.End; i++)
        {
            var clause = example.Line.Clauses[i];
            Sieve.Visit(example.Line.Text.AsSpan(clause.Start, clause.End - clause.Start), cells);
        }

        return cells;
    }
}
