namespace BurdenCompliance.Drafts;

/// <summary>A text folded for matching, with the way back to the original offsets.</summary>
public sealed class FoldedText
{
    private readonly int[]? _origins;

    private FoldedText(string text, int[]? origins)
    {
        Text = text;
        _origins = origins;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a text; when nothing changes the same string is kept.</summary>
    public static FoldedText Of(string text) => new(text, null);

    /// <summary>Original offset of the character at a folded offset.</summary>
    public int OriginalStart(int offset) => _origins is null ? offset : _origins[offset];

    /// <summary>Original offset one past the character before a folded end offset.</summary>
    public int OriginalEnd(int end) => _origins is null ? end : end == 0 ? 0 : _origins[end - 1] + 1;
}
