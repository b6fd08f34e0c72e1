using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Rules;

/// <summary>The corpus as .docx files, clean and as Word leaves them after much editing; made once for all tests that use them.</summary>
public sealed class CorpusFiles : IDisposable
{
    private readonly string[] _folders = [Corpus.MakeDocx(messy: false), Corpus.MakeDocx(messy: true)];

    /// <summary>Clean files by name.</summary>
    public IReadOnlyList<string> Clean => Files(0);

    /// <summary>Messy files in the same order.</summary>
    public IReadOnlyList<string> Messy => Files(1);

    internal static Draft Read(string file) => DraftReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).ShouldBeOfType<Reading.Done>().Draft;

    public void Dispose()
    {
        foreach (var folder in _folders) Directory.Delete(folder, recursive: true);
    }

    private string[] Files(int folder) => [.. Directory.EnumerateFiles(_folders[folder], "*.docx").Order(StringComparer.Ordinal)];
}
