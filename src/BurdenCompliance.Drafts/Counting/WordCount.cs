using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Counting;

/// <summary>Counts 字数.</summary>
internal static class WordCount
{
    public static Counts Count(ImmutableArray<Paragraph> paragraphs, ImmutableArray<Paragraph> asides) => new(0, 0, 0, 0);
}
