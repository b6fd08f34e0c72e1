using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>A draft that holds one sentence under one heading, for rule authors and for the sentence corpus.</summary>
internal static class SentenceDraft
{
    public static Draft Of(string text, string? heading)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(2);
        if (heading is not null) paragraphs.Add(Line(0, Element.Heading1, heading));
        paragraphs.Add(Line(paragraphs.Count, Element.Body, text));
        return new Draft(
            new FileFacts("", "", 0), paragraphs.DrainToImmutable(), [], [], [], new Counts(0, 0, 0, 0), new DraftProfile());
    }

    private static Paragraph Line(int index, Element element, string text) =>
        new(index, element, Zone.Body, text, "", Origin.Main, Look.Plain, null);
}
