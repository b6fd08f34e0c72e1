using System.Runtime.InteropServices;

namespace BurdenCompliance.Benchmarks;

/// <summary>docs/performance.md.</summary>
internal static class PerformancePage
{
    public static int Write(TextWriter page)
    {
        page.WriteLine("""
            # Performance

            Made by `tests/performance.sh`, which builds in Release and writes this file. Ratios count, not milliseconds: each pair is run
            in turns within one process, warm, and medians are compared, so that a busy machine slows both sides alike.
            Texts come from a seeded generator over sentences of our own (`tests/BurdenCompliance.Benchmarks/OwnSentences.cs`), one in fifteen a burden,
            laid out with seven characters of markup for one of text, as the corpus' clean drafts are (its edited ones have seventeen); 5,000,000 characters with less,
            since a part may have 20 million characters at most.
            Under load and beside other tools: [load](load.md). A ledger growing from one to ten million lines: [scaling](scaling.md).

            """);
        page.WriteLine($"Machine of the last run: {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}.");
        Sizes(page);
        Rules(page);
        Superiors(page);
        Processes(page);
        Steps(page);
        return 0;
    }

    private static void Sizes(TextWriter page)
    {
        page.WriteLine("""

            ## The whole check against the raw read of the same file
            Raw: every XML part unpacked and read by `XmlReader` to its end, text values taken. Check: `DraftReader.Read` and `Examiner.Examine`.

            | characters | raw ms | check ms | ratio | `DraftReader.Read` alone | ns a character |
            |---:|---:|---:|---:|---:|---:|
            """);
        foreach (var row in WholeCheck.Rows(WholeCheck.Sizes))
            page.WriteLine($"| {row.Characters:N0} | {row.Raw.Median:N2} | {row.Check.Median:N2} | {row.Ratio:0.00} | {row.ReadRatio:0.00} | {row.Check.Median * 1e6 / row.Characters:N0} |");
    }

    private static void Rules(TextWriter page)
    {
        var row = TenfoldCatalog.Measure();
        page.WriteLine($"""

            ## Ten times the rules
            Every lexicon and every rule of the catalog ten times, the copies on words of their own; 50,000 characters.

            | catalog | rules | ms |
            |---|---:|---:|
            | real | {row.RealRules} | {row.Real.Median:N2} |
            | tenfold | {row.TenfoldRules} | {row.Tenfold.Median:N2} |

            Ratio {row.Ratio:0.00}.
            """);
    }

    private static void Superiors(TextWriter page)
    {
        var row = AgainstSuperiors.Measure();
        page.WriteLine($"""

            ## Ten superior documents
            A draft of 20,000 characters checked against ten superior documents of 20,000 characters each, already read, and without them.

            | check | ms |
            |---|---:|
            | alone | {row.Alone.Median:N2} |
            | with ten superior documents | {row.Compared.Median:N2} |

            Ratio {row.Ratio:0.00}.
            """);
    }

    private static void Processes(TextWriter page)
    {
        page.WriteLine("""

            ## Against python-docx
            python-docx (Debian's python3-docx) only extracts the text. The work itself: both warm, within their process. As a process: start-up included;
            the command is compiled ahead of time, as `tests/performance.sh` publishes it.

            | what | python-docx ms | check ms | ratio |
            |---|---:|---:|---:|
            """);
        foreach (var row in AgainstPython.Rows())
            page.WriteLine($"| {row.What} | {row.Python:N1} | {row.Burden:N1} | {row.Ratio:0.00} |");
    }

    private static void Steps(TextWriter page)
    {
        page.WriteLine("""

            ## Where the time goes
            500,000 characters; `lines` is scoring and the rules of single lines, `examine` is all after reading.

            | step | ms | MiB allocated |
            |---|---:|---:|
            """);
        foreach (var step in WhereTimeGoes.Steps(500_000)) page.WriteLine($"| {step.Name} | {step.Time.Median:N1} | {step.Bytes / 1048576.0:N1} |");
    }
}
