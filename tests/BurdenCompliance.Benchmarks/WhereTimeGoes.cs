using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Benchmarks;

/// <summary>Time and allocations of each step of a check: reading, language, scoring, rules.</summary>
internal static class WhereTimeGoes
{
    public static int Run(int[] sizes)
    {
        foreach (var size in sizes.Length > 0 ? sizes : [50_000, 500_000])
        {
            Console.WriteLine($"{size:N0} characters");
            foreach (var step in Steps(size)) Console.WriteLine($"  {step.Name,-10} {step.Time.Median,9:N2} ms  {step.Bytes / 1048576.0,9:N1} MiB");
        }

        return 0;
    }

    public static IReadOnlyList<Step> Steps(int characters)
    {
        var file = GeneratedDraft.Of(characters);
        var catalog = CatalogLoader.Load(Catalogs.RealPath);
        var examiner = Catalogs.Real();
        var reading = DraftReader.Read(file, "generated.docx");
        var draft = ((Reading.Done)reading).Draft;
        var lines = catalog.Read(draft.Paragraphs, draft.Profile);
        var rounds = Math.Clamp(2_000_000 / characters, 5, 41) | 1;
        return
        [
            Measure("raw", () => RawRead.Of(file), rounds),
            Measure("read", () => DraftReader.Read(file, "generated.docx"), rounds),
            Measure("language", () => catalog.Read(draft.Paragraphs, draft.Profile), rounds),
            Measure("lines", () => catalog.LinePass.Run(lines, draft.Profile, isSentence: false, CancellationToken.None), rounds),
            Measure("examine", () => examiner.Examine(reading), rounds),
        ];
    }

    private static Step Measure(string name, Action action, int rounds)
    {
        Alternating.Warm(action);
        var times = new List<double>();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < rounds; i++) times.Add(Alternating.Milliseconds(action));
        return new Step(name, Timing.Of(times), (GC.GetTotalAllocatedBytes(precise: true) - before) / rounds);
    }

    internal sealed record Step(string Name, Timing Time, long Bytes);
}
