using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>Two drafts side by side.</summary>
/// <param name="SameText">Whether both say the same, white space and look-alike characters aside.</param>
/// <param name="Changes">Every paragraph with words of either draft once, in reading order: the main text, then the notes at the foot or end.</param>
public sealed record DraftComparison(bool SameText, ImmutableArray<ParagraphChange> Changes);

/// <summary>A paragraph in both drafts, or in one.</summary>
/// <param name="Before">The paragraph of the earlier draft; null when added.</param>
/// <param name="After">The paragraph of the later draft; null when removed.</param>
/// <param name="Pieces">For a changed paragraph its words in order; empty otherwise.</param>
public sealed record ParagraphChange(ChangeKind Kind, Paragraph? Before, Paragraph? After, ImmutableArray<TextChange> Pieces);

/// <summary>What became of words.</summary>
public enum ChangeKind
{
    /// <summary>In both.</summary>
    Same,
    /// <summary>A paragraph whose words differ in part.</summary>
    Changed,
    /// <summary>Only in the later draft.</summary>
    Added,
    /// <summary>Only in the earlier draft.</summary>
    Removed,
    /// <summary>A paragraph that stands elsewhere now; listed where it stands in the later draft.</summary>
    Moved,
}

/// <summary>Words of a changed paragraph.</summary>
/// <param name="Kind">Same, added or removed.</param>
/// <param name="Text">As shown, automatic number included; what is the same is given as the later draft writes it.</param>
public sealed record TextChange(ChangeKind Kind, string Text);
