using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>Recognises the elements of a document by what its lines say and, where it is known, how they look.</summary>
internal static class ElementRecogniser
{
    /// <summary>The same paragraphs with element and zone set; tables are needed for none of the forms known so far.</summary>
    public static ImmutableArray<Paragraph> Recognise(ImmutableArray<Paragraph> paragraphs, ImmutableArray<Table> tables)
    {
        _ = tables;
        var scan = new Scan(paragraphs);
        HeadOfDocument.Read(scan);
        TextOfDocument.Read(scan);
        return scan.Result();
    }
}
