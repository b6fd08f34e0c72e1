using System.Collections.Immutable;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>A paragraph read, before it has its place in the list.</summary>
internal readonly record struct Finished(string Text, string Numbering, Origin Origin, Look Look, CellBuilder? Cell, List<Remark>? Remarks, ImmutableArray<int> ControlEnds, bool OpensControl, TextPiece[]? Pieces);

/// <summary>What reading one part gives.</summary>
/// <param name="first">Index of its first paragraph.</param>
internal sealed class Story(int first, BlockCount blocks)
{
    public List<Paragraph> Paragraphs { get; } = [];

    public List<TableBuilder> Tables { get; } = [];

    /// <summary>Text that a reader of the page does not see, a place at a time.</summary>
    public List<string> Hidden { get; } = [];

    public List<Remark> Remarks { get; } = [];

    public int Pictures { get; set; }

    public int Objects { get; set; }

    public bool Revised { get; set; }

    /// <summary>Fields that never end, by their count in the part.</summary>
    public HashSet<int> EndlessFields { get; } = [];

    /// <summary>Where each paragraph's text came from, when that is asked for.</summary>
    public List<TextPiece[]>? Places { get; init; }

    public void CountBlock() => blocks.Add();

    public void Add(in Finished finished)
    {
        blocks.Add();
        var index = first + Paragraphs.Count;
        finished.Cell?.Add(index);
        Places?.Add(finished.Pieces ?? []);
        Paragraphs.Add(new Paragraph(index, Element.Body, Zone.Body, finished.Text, finished.Numbering, finished.Origin, finished.Look, finished.Cell?.Place) { ControlEnds = finished.ControlEnds, OpensControl = finished.OpensControl });
        if (finished.Remarks is null)
            return;
        foreach (var remark in finished.Remarks)
            Remarks.Add(remark with { Paragraph = finished.Origin is Origin.Main or Origin.TextBox ? index : null });
    }
}

/// <summary>Paragraphs, rows and cells of one file so far.</summary>
internal sealed class BlockCount
{
    private int _count;

    public void Add()
    {
        if (++_count > Limits.Blocks)
            throw new DraftRefusedException(Refusals.TooManyBlocks);
    }
}
