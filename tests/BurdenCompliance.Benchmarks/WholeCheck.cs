using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Benchmarks;

/// <summary>Reading and examining a file against the raw read of the same file.</summary>
internal static class WholeCheck
{
    public static readonly int[] Sizes = [5_000, 50_000, 500_000, 5_000_000];

    public static int Run(int[] sizes)
    {
        foreach (var row in Rows(sizes.Length > 0 ? sizes : Sizes))
            Console.WriteLine($"{row.Characters,10:N0} raw {row.Raw.Median,9:N2} ms  check {row.Check.Median,9:N2} ms  ratio {row.Ratio:0.00}  reading alone {row.ReadRatio:0.00}  {row.Check.Median * 1e6 / row.Characters:N0} ns/char  {row.Findings} findings");
        return 0;
    }

    public static IEnumerable<Row> Rows(IEnumerable<int> sizes)
    {
        var examiner = Catalogs.Real();
        foreach (var size in sizes)
        {
            var file = GeneratedDraft.Of(size);
            var findings = 0;
            var (raw, check) = Alternating.Run(() => RawRead.Of(file), () => findings = Check(examiner, file).Findings.Length, Rounds(size));
            var (floor, read) = Alternating.Run(() => RawRead.Of(file), () => DraftReader.Read(file, "generated.docx"), Rounds(size));
            yield return new Row(size, raw, check, read.Median / floor.Median, findings);
        }
    }

    public static Examination Check(Examiner examiner, byte[] file) => examiner.Examine(DraftReader.Read(file, "generated.docx"));

    private static int Rounds(int size) => Math.Clamp(2_000_000 / size, 3, 101) | 1;

    internal sealed record Row(int Characters, Timing Raw, Timing Check, double ReadRatio, int Findings)
    {
        public double Ratio => Check.Median / Raw.Median;
    }
}
