using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Checks;

/// <summary>What the scorer finds in a document, made once for all rules.</summary>
internal static class ScoredRuns
{
    private static readonly ImmutableArray<Element> Read = [Element.Title, Element.Body, Element.TableCell, Element.AttachmentBody, Element.Heading1, Element.Heading2, Element.Heading3];

    public static ImmutableArray<ScoredRun> Of(Scorer scorer, ScorerLimits limits, ImmutableArray<Line> lines, DraftProfile profile, bool sentence)
    {
        var runs = ImmutableArray.CreateBuilder<ScoredRun>();
        foreach (var line in lines.Where(l => Read.Contains(l.Paragraph.Element)))
        {
            var heading = Heading(line);
            if (sentence && line == lines[^1] && scorer.Whole(line, heading, profile, limits.Sentence) is { } whole) runs.Add(whole);
            else if (!sentence) runs.AddRange(scorer.Runs(line, heading, profile, limits.Draft));
        }

        return runs.DrainToImmutable();
    }

    /// <summary>The nearest heading below the title; a title says too much to be one.</summary>
    public static string? Heading(Line line) =>
        line.Headings.IsEmpty || line.Headings[^1].Paragraph.Element is Element.Title or Element.AttachmentTitle ? null : line.Headings[^1].Text;
}

/// <summary>Limits for a sentence on its own and for a sentence among the others of a draft.</summary>
/// <param name="Pattern">How sure the scorer must be, at least, of what a pattern found.</param>
internal sealed record ScorerLimits(ScoreLimits Sentence, ScoreLimits Draft, ScoreLimits Pattern);
