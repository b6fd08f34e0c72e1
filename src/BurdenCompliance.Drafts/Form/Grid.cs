using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace BurdenCompliance.Drafts.Form;

/// <summary>A ruled table over the width of the page.</summary>
internal sealed class Grid
{
    private const int Size = 24;
    private const string Pitch = "400";
    private readonly WordTable _table;
    private readonly int[] _widths;

    /// <param name="shares">Relative widths of the columns.</param>
    public Grid(params ReadOnlySpan<int> shares)
    {
        var sum = 0;
        foreach (var share in shares)
            sum += share;
        _widths = new int[shares.Length];
        for (var i = 0; i < shares.Length; i++)
            _widths[i] = Page.Width * shares[i] / sum;
        _table = new WordTable(
            new TableProperties(
                new TableWidth { Width = $"{_widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })),
            new TableGrid(_widths.Select(width => new GridColumn { Width = $"{width}" })));
    }

    public OpenXmlElement Table => _table;

    /// <summary>A row; its cells' spans fill the columns.</summary>
    /// <param name="height">Least height in twentieths of a point.</param>
    /// <param name="head">Repeated on each page.</param>
    public Grid Row(int height, bool head, params ReadOnlySpan<GridCell> cells)
    {
        var format = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast });
        if (head)
            format.Append(new TableHeader());
        var row = new WordRow(format);
        var column = 0;
        foreach (var cell in cells)
        {
            row.Append(Cell(cell, _widths.AsSpan(column, cell.Span)));
            column += cell.Span;
        }
        _table.Append(row);
        return this;
    }

    private static WordCell Cell(GridCell cell, ReadOnlySpan<int> widths)
    {
        var width = 0;
        foreach (var each in widths)
            width += each;
        var format = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (cell.Span > 1)
            format.Append(new GridSpan { Val = cell.Span });
        if (cell.Merge is { } merge)
            format.Append(new VerticalMerge { Val = merge ? MergedCellValues.Restart : MergedCellValues.Continue });
        format.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var made = new WordCell(format);
        foreach (var line in Lettering.Lines(cell.Words))
            made.Append(Line(line, cell.Head ? Lettering.Black : Lettering.Body, cell.Head || cell.Middle ? JustificationValues.Center : JustificationValues.Left));
        if (cell.Foot.Length > 0)
            made.Append(Line(cell.Foot, Lettering.Body, JustificationValues.Right));
        return made;
    }

    private static WordParagraph Line(string words, string font, JustificationValues side) => new(
        new ParagraphProperties(new SnapToGrid { Val = false }, new SpacingBetweenLines { Line = Pitch, LineRule = LineSpacingRuleValues.AtLeast }, new Justification { Val = side }),
        Lettering.Run(words, font, Size));

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = "000000" }, new LeftBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = "000000" },
        new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = "000000" }, new RightBorder { Val = BorderValues.Single, Size = 8, Space = 0, Color = "000000" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" });
}

/// <summary>A cell: words, and below them at the right a name and date.</summary>
internal readonly record struct GridCell(string Words, int Span = 1, bool Head = false, bool Middle = false, string Foot = "", bool? Merge = null)
{
    public static GridCell Label(string words, int span = 1) => new(words, span, Head: true);
}
