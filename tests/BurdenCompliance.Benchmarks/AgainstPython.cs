using System.Diagnostics;
using System.Globalization;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Benchmarks;

/// <summary>The whole check against python-docx that only extracts the text of the same files: the work itself, and as processes.</summary>
internal static class AgainstPython
{
    /// <summary>Drafts of a folder.</summary>
    private const int Drafts = 200;

    /// <summary>Prints the median milliseconds of reading one file, warm.</summary>
    private const string Warm = """
        import sys, time, docx
        def read(): return sum(len(p.text) for p in docx.Document(sys.argv[1]).paragraphs)
        read(); times = []
        for _ in range(7):
            start = time.perf_counter(); read(); times.append(time.perf_counter() - start)
        print(sorted(times)[3] * 1000)
        """;

    private const string Once = "import sys, docx; print(sum(len(p.text) for f in sys.argv[1:] for p in docx.Document(f).paragraphs))";

    public static int Run()
    {
        foreach (var row in Rows()) Console.WriteLine($"{row.What,-34} python-docx {row.Python,9:N1} ms  check {row.Burden,9:N1} ms  ratio {row.Ratio:0.00}");
        return 0;
    }

    public static IEnumerable<Row> Rows()
    {
        var folder = Directory.CreateTempSubdirectory("burden-bench-").FullName;
        try
        {
            var examiner = Catalogs.Real();
            foreach (var size in (int[])[5_000, 500_000])
            {
                var path = Path.Combine(folder, $"{size}.docx");
                GeneratedDraft.Save(size, path);
                var file = File.ReadAllBytes(path);
                var (check, _) = Alternating.Run(() => WholeCheck.Check(examiner, file), static () => { }, 7);
                yield return new Row($"{size:N0} characters, the work itself", double.Parse(Python(Warm, [path]), CultureInfo.InvariantCulture), check.Median);
            }

            foreach (var size in (int[])[5_000, 500_000])
                yield return Processes($"{size:N0} characters, as a process", [Path.Combine(folder, $"{size}.docx")]);
            var many = Enumerable.Range(0, Drafts).Select(i => Path.Combine(folder, $"draft-{i}.docx")).ToArray();
            foreach (var path in many) GeneratedDraft.Save(5_000, path);
            yield return Processes($"{Drafts} drafts of 5,000, as a process", many);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Row Processes(string what, string[] files)
    {
        var (python, burden) = Alternating.Run(() => Python(Once, files), () => Start(BurdenProgram, ["check", "--format", "ndjson", .. files]), 5, cold: true);
        return new Row(what, python.Median, burden.Median);
    }

    /// <summary>The published command.</summary>
    private static string BurdenProgram => Environment.GetEnvironmentVariable("BURDEN_PROGRAM")
        ?? throw new InvalidOperationException("set BURDEN_PROGRAM to the published command; tests/performance.sh does");

    private static string Python(string script, string[] files) => Start("/usr/bin/python3", ["-c", script, .. files]);

    private static string Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode <= 1 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    internal sealed record Row(string What, double Python, double Burden)
    {
        public double Ratio => Burden / Python;
    }
}
