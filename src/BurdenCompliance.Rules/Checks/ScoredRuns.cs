using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Checks;

/// <summary>What the scorer finds in a document, made once for all rules.</summary>
internal static class ScoredRuns
{
    private static readonly ImmutableArray<Element> Read = [Element.Title, Element.Body, Element.TableCell, Element.AttachmentBody, Element.Heading1, Element.Heading2, Element.Heading3];

    /// <summary>From here on the work is worth sharing among processors.</summary>
    private const int ManyLines = 200;

    public static ImmutableArray<ScoredRun> Of(Scorer scorer, ScorerLimits limits, ImmutableArray<Line> lines, DraftProfile profile, bool sentence)
    {
        if (sentence) return lines.IsEmpty || scorer.Whole(lines[^1], Heading(lines[^1]), profile, limits.Sentence) is not { } whole ? [] : [whole];
        var voiced = lines.Where(l => Read.Contains(l.Paragraph.Element)).ToArray();
        IEnumerable<ScoredRun> Runs(Line line) => scorer.Runs(line, Heading(line), profile, limits.Draft);
        return voiced.Length < ManyLines ? [.. voiced.SelectMany(Runs)] : [.. voiced.AsParallel().AsOrdered().SelectMany(Runs)];
    }

    /// <summary>The nearest heading below the title; a title says too much to be one.</summary>
    public static string? Heading(Line line) =>
        line.Headings.IsEmpty || line.Headings[^1].Paragraph.Element is Element.Title or Element.AttachmentTitle ? null : line.Headings[^1].Text;
}

/// <summary>Limits for a sentence on its own and for a sentence among the others of a draft.</summary>
/// <param name="Pattern">How sure the scorer must be, at least, of what a pattern found.</param>
internal sealed record ScorerLimits(ScoreLimits Sentence, ScoreLimits Draft, ScoreLimits Pattern);
