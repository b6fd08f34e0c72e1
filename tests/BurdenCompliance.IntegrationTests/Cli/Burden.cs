using System.Diagnostics;
using System.Text;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>The built command, started as a process of its own.</summary>
internal static class Burden
{
    /// <summary>The labelled corpus beside the repository.</summary>
    public static string Corpus => Environment.GetEnvironmentVariable("BURDEN_CORPUS") ?? Path.Combine(Solution, "..", "shared", "corpus");

    public static Outcome Run(params string[] arguments) => Run([], arguments);

    public static Outcome Run((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "burden.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static string Solution
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && folder.GetFiles("*.sln").Length == 0) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("No solution above the test assembly.");
        }
    }
}

/// <summary>What a process said and how it ended.</summary>
internal sealed record Outcome(int Exit, string Output, string Errors)
{
    public void ShouldSucceed(string words)
    {
        (Exit, Errors).ShouldBe((0, ""), Output);
        Output.ShouldContain(words);
    }

    public void ShouldFail(int exit, string words)
    {
        Exit.ShouldBe(exit, Output + Errors);
        Errors.ShouldContain(words);
    }
}
