namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Trains the sieve on the same examples, and sets its limit where nearly every burden passes that scoring would find, neither having seen it.</summary>
internal static class SieveTrainer
{
    /// <summary>A burden whose gate stays below this in logits is not found anyway: the sieve may lose it.</summary>
    private const float LeastGate = -1;

    /// <summary>Share of the others that may be lost.</summary>
    private const double Lost = 0.004;

    /// <param name="gates">What the gate sees of each example: its features, those kept in training, scaled.</param>
    /// <param name="rows">Features kept.</param>
    public static Sieve Run(IReadOnlyList<TrainingExample> examples, IReadOnlyList<(int[] Rows, float[] Values)> gates, int rows, int seed)
    {
        Sample[] looks = [.. examples.Select(e => Of(e, Cells(e)))];
        Sample[] whole = [.. examples.Select((e, i) => Of(e, [.. gates[i].Rows.Zip(gates[i].Values)]))];
        // Each half is judged by a sieve and a gate that know the other: what they have seen, they let pass too gladly.
        double[] scores = [.. Unseen(0), .. Unseen(1)];
        Array.Sort(scores);
        return Made(looks, (int)Math.Floor(scores[(int)(scores.Length * Lost)]));

        Sieve Made(Sample[] samples, int least)
        {
            var fit = Logistic.Fit(samples, Sieve.Cells, seed);
            var table = Array.ConvertAll(fit.Weights.ToArray(), w => (short)Math.Clamp(MathF.Round(w * Weights.Unit), short.MinValue, short.MaxValue));
            return new Sieve(table, (int)MathF.Round(fit.Bias * Weights.Unit), least);
        }

        IEnumerable<double> Unseen(int half)
        {
            var sieve = Made([.. looks.Where((_, i) => i % 2 != half)], int.MinValue);
            var gate = Logistic.Fit([.. whole.Where((_, i) => i % 2 != half)], rows, seed);
            return examples.Where((e, i) => i % 2 == half && IsBurden(e) && gate.Score(whole[i]) > LeastGate).Select(e => sieve.Best(e.Line, e.First, e.End));
        }
    }

    private static bool IsBurden(TrainingExample example) => example.Hit || example.Also.Count > 0;

    private static Sample Of(TrainingExample example, (int, float)[] values) => new(values, IsBurden(example), example.Weight);

    private static (int, float)[] Cells(TrainingExample example)
    {
        var cells = new List<int>();
        for (var i = example.First; i < example.End; i++)
        {
            var clause = example.Line.Clauses[i];
            Sieve.Visit(example.Line.Text.AsSpan(clause.Start, clause.End - clause.Start), cells);
        }

        var scale = 1 / MathF.Sqrt(Math.Max(1, cells.Count));
        return [.. cells.Select(cell => (cell, scale))];
    }
}
