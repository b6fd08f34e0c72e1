using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>Finds what a draft says of itself.</summary>
internal static class ProfileDetector
{
    public static DraftProfile Detect(ImmutableArray<Paragraph> paragraphs) => new();
}
