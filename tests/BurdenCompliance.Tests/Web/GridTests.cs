using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Tests.Web;

public sealed class GridTests
{
    [Fact]
    public void A_cell_merged_downwards_covers_the_rows_that_continue_it()
    {
        var grid = Grid.Of(
            new Table(0, Parent: null,
            [
                Row(Cell(0), Cell(1, span: 2)),
                Row(Cell(0, above: true), Cell(1), Cell(2)),
                Row(Cell(0, above: true), Cell(1), Cell(2)),
                Row(Cell(0), Cell(1), Cell(2)),
            ]),
            _ => throw new InvalidOperationException("no paragraphs"));
        string.Join(" | ", grid.Rows.Select(row => string.Join(' ', row.Select(cell => $"{cell.Columns}x{cell.Rows}"))))
            .ShouldBe("1x3 2x1 | 1x1 1x1 | 1x1 1x1 | 1x1 1x1 1x1");
    }

    private static TableRow Row(params ImmutableArray<TableCell> cells) => new(cells);

    private static TableCell Cell(int column, int span = 1, bool above = false) => new(column, span, above, []);
}
