using BurdenCompliance.Drafts;

namespace BurdenCompliance.Benchmarks;

/// <summary>A check with ten superior documents of 20,000 characters against the check without.</summary>
internal static class AgainstSuperiors
{
    private const int Characters = 20_000, Superiors = 10;

    public static int Run()
    {
        var row = Measure();
        Console.WriteLine($"alone {row.Alone.Median:N2} ms  with {Superiors} superiors {row.Compared.Median:N2} ms  ratio {row.Ratio:0.00}");
        return 0;
    }

    public static Row Measure()
    {
        var examiner = Catalogs.Real();
        var file = GeneratedDraft.Of(Characters);
        // One in ten stands as it does in the draft: the cost of copies is in the measure too.
        Draft[] superiors = [.. Enumerable.Range(0, Superiors).Select(i => ((Reading.Done)DraftReader.Read(GeneratedDraft.Of(Characters, seed: i), "superior.docx")).Draft)];
        var (alone, compared) = Alternating.Run(
            () => WholeCheck.Check(examiner, file), () => examiner.Examine(DraftReader.Read(file, "generated.docx"), superiors: superiors), 41);
        return new Row(alone, compared);
    }

    internal sealed record Row(Timing Alone, Timing Compared)
    {
        public double Ratio => Compared.Median / Alone.Median;
    }
}
