using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>A table of the draft.</summary>
internal sealed record Grid(ImmutableArray<ImmutableArray<GridCell>> Rows) : Block
{
    public static Grid Of(Table table, Func<int, Line> draw) => new(
    [
        .. table.Rows.Select((row, r) => row.Cells
            .Where(cell => r == 0 || !cell.ContinuesAbove)
            .Select(cell => new GridCell(cell.Span, Depth(table, r, cell.Column), [.. cell.Paragraphs.Select(draw)]))
            .ToImmutableArray()),
    ]);

    // Rows a cell covers: itself and the cells below that continue it.
    private static int Depth(Table table, int row, int column) => 1 + table.Rows.Skip(row + 1)
        .TakeWhile(below => below.Cells.Any(cell => cell.Column == column && cell.ContinuesAbove)).Count();
}

/// <summary>A cell with the columns and rows it covers.</summary>
internal sealed record GridCell(int Columns, int Rows, ImmutableArray<Line> Lines);
