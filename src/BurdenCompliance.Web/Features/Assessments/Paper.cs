using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>A draft laid out for the screen: lines and tables in document order, passages cut out.</summary>
internal sealed record Paper(ImmutableArray<Block> Blocks, ImmutableArray<Line> Notes)
{
    /// <summary>Lays out a draft with the places of its findings.</summary>
    public static Paper Of(Draft draft, FindingList findings)
    {
        var places = findings.Places;
        var blocks = ImmutableArray.CreateBuilder<Block>(draft.Paragraphs.Length);
        var drawn = new HashSet<int>();
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Cell is not { } cell)
                blocks.Add(Draw(paragraph, places));
            // A nested table follows the table it stands in.
            else if (drawn.Add(cell.Table))
                blocks.Add(Grid.Of(draft.Tables[cell.Table], index => Draw(draft.Paragraphs[index], places)));
        }
        var notes = draft.Asides.Where(p => p.Origin is Origin.Footnote or Origin.Endnote && p.Text.Length > 0)
            .Select(p => new Line(p, [new Piece(p.Text, [], [])]));
        return new Paper(blocks.DrainToImmutable(), [.. notes]);
    }

    private static Line Draw(Paragraph paragraph, ILookup<int, Place> places) =>
        new(paragraph, Piece.Cut(paragraph.Text, [.. places[paragraph.Index]]));
}

/// <summary>What stands on the paper.</summary>
internal abstract record Block;

/// <summary>One paragraph.</summary>
internal sealed record Line(Paragraph Paragraph, ImmutableArray<Piece> Pieces) : Block
{
    /// <summary>Name of its element as style sheets know it.</summary>
    public string Element => Kebab.Of(Paragraph.Element);

    /// <summary>Indented by spaces of its own, as drafts without formatting are.</summary>
    public bool BringsIndent => Paragraph.Text.Length > 0 && char.IsWhiteSpace(Paragraph.Text[0]);
}
