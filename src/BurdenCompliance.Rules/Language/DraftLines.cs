using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Language;

/// <summary>The paragraphs of a draft as lines, each with the headings above it.</summary>
internal static class DraftLines
{
    /// <summary>From here on the work is worth sharing among processors: below, waking them costs more than it saves.</summary>
    internal const int Many = 256;

    /// <param name="reader">Makes a reader; one for each processor.</param>
    public static ImmutableArray<Line> Read(ImmutableArray<Paragraph> paragraphs, StandingContext context, Func<LineReader> reader)
    {
        var lines = paragraphs.Length < Many ? InTurn(paragraphs, context, reader()) : Shared(paragraphs, context, reader);
        Head(lines);
        return [.. lines];
    }

    private static Line[] InTurn(ImmutableArray<Paragraph> paragraphs, StandingContext context, LineReader reader)
    {
        var lines = new Line[paragraphs.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = reader.Read(paragraphs[i], context);
        return lines;
    }

    private static Line[] Shared(ImmutableArray<Paragraph> paragraphs, StandingContext context, Func<LineReader> reader)
    {
        var lines = new Line[paragraphs.Length];
        Parallel.For(0, lines.Length, reader, (i, _, own) =>
        {
            lines[i] = own.Read(paragraphs[i], context);
            return own;
        }, _ => { });
        return lines;
    }

    /// <summary>Headings carry down to what stands below them.</summary>
    private static void Head(Line[] lines)
    {
        var headings = new Stack<Line>();
        var path = ImmutableArray<Line>.Empty;
        foreach (var line in lines)
        {
            var rank = Rank(line.Paragraph.Element);
            if (rank > 0)
            {
                while (headings.TryPeek(out var above) && Rank(above.Paragraph.Element) >= rank) headings.Pop();
                path = [.. headings.Reverse()];
            }

            line.Headings = path;
            if (rank == 0) continue;
            headings.Push(line);
            path = [.. headings.Reverse()];
        }
    }

    private static int Rank(Element element) => element switch
    {
        Element.Title or Element.AttachmentTitle => 1,
        Element.Heading1 => 2,
        Element.Heading2 => 3,
        Element.Heading3 => 4,
        _ => 0,
    };
}
