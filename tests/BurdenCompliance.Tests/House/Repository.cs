namespace BurdenCompliance.Tests.House;

/// <summary>The repository's own files, as the house checks read them.</summary>
internal static class Repository
{
    public static readonly string[] Rooms = ["Drafts", "Rules", "Registry", "Web", "Cli"];

    /// <summary>C# files written by hand, by path below the solution with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Sources(params string[] folders) =>
    [
        .. from folder in folders
           from file in Directory.EnumerateFiles(Path.Combine(Corpus.Solution, folder), "*.cs", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Corpus.Solution, file).Replace('\\', '/')
           where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
           orderby path
           select new SourceFile(path, File.ReadAllText(file)),
    ];

    /// <summary>The built assembly of a room.</summary>
    public static string Assembly(string room) =>
        Path.Combine(AppContext.BaseDirectory, room == "Cli" ? "burden.dll" : $"BurdenCompliance.{room}.dll");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Corpus.Solution, path));
}

/// <summary>A C# file with its literals and comments told apart by a small scanner.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Room it belongs to, such as <c>Drafts</c>.</summary>
    public string Room => Path.Split('/')[1]["BurdenCompliance.".Length..];

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>Contents of string literals, raw and verbatim ones included; interpolation holes are part of them.</summary>
    public IReadOnlyList<string> Literals => [.. CSharpText.Of(Text).Literals];

    /// <summary>The text without comments and contents of literals.</summary>
    public string Code => CSharpText.Of(Text).Code;
}
