using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>Tells the elements of a draft apart.</summary>
internal static class ElementRecogniser
{
    public static ImmutableArray<Paragraph> Recognise(ImmutableArray<Paragraph> paragraphs, ImmutableArray<Table> tables) => paragraphs;
}
