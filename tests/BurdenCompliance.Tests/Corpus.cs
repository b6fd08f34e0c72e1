using System.Diagnostics;
using System.Text.Json;

namespace BurdenCompliance.Tests;

/// <summary>The labelled corpus beside the repository; read where it is, never copied.</summary>
internal static class Corpus
{
    /// <summary>Folder of the corpus: BURDEN_CORPUS, or ../shared/corpus beside the solution.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("BURDEN_CORPUS") ?? Path.Combine(Solution, "..", "shared", "corpus");

    /// <summary>Folder of the solution.</summary>
    public static string Solution
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && folder.GetFiles("*.sln").Length == 0)
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("No solution above the test assembly.");
        }
    }

    /// <summary>Every labelled draft, by id.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Cases { get; } = new[] { "dev", "real" }
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.json"))
        .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)
        .Where(draft => draft.TryGetProperty("paragraphs", out _))
        .ToDictionary(draft => draft.GetProperty("id").GetString()!, StringComparer.Ordinal);

    /// <summary>Makes the .docx files of all cases in a new folder of the system's temp folder.</summary>
    /// <returns>The folder; the caller deletes it.</returns>
    public static string MakeDocx(bool messy)
    {
        return MakeDocx(messy, NewFolder(), Path.Combine(Root, "dev"), Path.Combine(Root, "real"));
    }

    /// <summary>Makes the .docx files of our own drafts, as <see cref="MakeDocx(bool)"/> does, in a new folder or in this one.</summary>
    public static string MakeOwnDocx(bool messy, string? folder = null) => MakeDocx(messy, folder ?? NewFolder(), Path.Combine(Solution, "tests", "Corpus", "drafts"));

    private static string NewFolder() => Directory.CreateTempSubdirectory("burden-corpus-").FullName;

    private static string MakeDocx(bool messy, string output, params string[] folders)
    {
        foreach (var cases in folders)
        {
            if (!Directory.Exists(cases))
                continue;
            string[] arguments = [Path.Combine(Root, "tools", "make_docx.py"), cases, output, .. messy ? ["--messy"] : Array.Empty<string>()];
            using var process = Process.Start("python3", arguments);
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
        }
        return output;
    }
}
