using System.Diagnostics;

namespace BurdenCompliance.Benchmarks;

/// <summary><c>burden check</c> as a process against python-docx that only extracts the text of the same file.</summary>
internal static class AgainstPython
{
    private const string Script = "import sys, docx; print(sum(len(p.text) for p in docx.Document(sys.argv[1]).paragraphs))";

    public static int Run()
    {
        foreach (var row in Rows())
            Console.WriteLine($"{row.Characters,10:N0} python-docx {row.Python.Median,9:N0} ms  burden check {row.Burden.Median,9:N0} ms  ratio {row.Ratio:0.00}");
        return 0;
    }

    public static IEnumerable<Row> Rows()
    {
        foreach (var size in (int[])[5_000, 50_000, 500_000])
        {
            var path = Path.Combine(Path.GetTempPath(), $"burden-bench-{size}-{Environment.ProcessId}.docx");
            try
            {
                GeneratedDraft.Save(size, path);
                var (python, burden) = Alternating.Run(
                    () => Start("/usr/bin/python3", ["-c", Script, path]),
                    () => Start("dotnet", [BurdenDll, "check", "--format", "ndjson", path]), 5);
                yield return new Row(size, python, burden);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>The built command: BURDEN_DLL, or the Release build of this solution.</summary>
    private static string BurdenDll => Environment.GetEnvironmentVariable("BURDEN_DLL")
        ?? throw new InvalidOperationException("set BURDEN_DLL to the published burden.dll; tests/performance.sh does");

    private static void Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1) throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    internal sealed record Row(int Characters, Timing Python, Timing Burden)
    {
        public double Ratio => Burden.Median / Python.Median;
    }
}
