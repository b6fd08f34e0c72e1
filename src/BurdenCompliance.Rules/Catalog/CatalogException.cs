namespace BurdenCompliance.Rules;

/// <summary>A wrong catalog: the start stops with file, JSON path and reason.</summary>
public sealed class CatalogException(string file, string path, string reason)
    : Exception($"{file} {path}: {reason}")
{
    /// <summary>File name.</summary>
    public string File { get; } = file;
    /// <summary>JSON path, such as <c>$.rules[3].check.lexicon</c>.</summary>
    public string Path { get; } = path;
    /// <summary>What is wrong, in Chinese.</summary>
    public string Reason { get; } = reason;
}
