using System.Runtime.CompilerServices;

namespace BurdenCompliance.Tests.House;

/// <summary>Compares an output with the approved file beside the test; a difference leaves a .received file to look at.</summary>
internal static class Approved
{
    /// <param name="name">Name of the approved file without <c>.approved.txt</c>.</param>
    /// <param name="source">The calling test's file; filled in by the compiler.</param>
    public static void ShouldMatchApproved(this string received, string name, [CallerFilePath] string source = "")
    {
        var folder = FolderOf(source);
        Compare(Path.Combine(folder, $"{name}.approved.txt"), Path.Combine(folder, $"{name}.received.txt"), received);
    }

    /// <exception cref="ShouldAssertException">They differ; the received file says how.</exception>
    public static void Compare(string approved, string receivedFile, string received)
    {
        var wanted = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (received.ReplaceLineEndings("\n") == wanted)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        received.ShouldBe(wanted, $"compare {receivedFile} with {approved}; rename it when the change is meant");
    }

    // A deterministic build maps source paths to /_/; the file is looked for below the solution then.
    private static string FolderOf(string source) => File.Exists(source)
        ? Path.GetDirectoryName(source)!
        : Path.GetDirectoryName(Path.Combine(Corpus.Solution, source.TrimStart('/').Replace("_/", "", StringComparison.Ordinal)))!;
}
