using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class TableTests
{
    private static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    [Fact]
    public void Cells_know_their_row_and_grid_column()
    {
        var draft = WithBody(P("前") + $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Cell(P("宽"), "<w:gridSpan w:val=\"2\"/>")}{Cell(P("右"), "<w:vMerge w:val=\"restart\"/>")}</w:tr>"
            + $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Cell(P("中") + P("中二"))}{Cell("<w:p/>", "<w:vMerge/>")}</w:tr></w:tbl><w:p/>").Draft();
        draft.Texts().ShouldBe(["前", "宽", "右", "中", "中二", "", ""]);
        draft.Paragraphs.Select(paragraph => paragraph.Cell).ShouldBe(
            [null, new CellPlace(0, 0, 0), new CellPlace(0, 0, 2), new CellPlace(0, 1, 1), new CellPlace(0, 1, 1), new CellPlace(0, 1, 2), null]);
        var table = draft.Tables.Single();
        table.Rows.Select(row => row.Cells.Length).ShouldBe([2, 2]);
        table.Rows[0].Cells[0].Span.ShouldBe(2);
        table.Rows[1].Cells[0].Paragraphs.ShouldBe([3, 4]);
        table.Rows[1].Cells[1].ContinuesAbove.ShouldBeTrue();
    }

    [Fact]
    public void A_nested_table_stands_within_the_cell_that_holds_it()
    {
        var inner = $"<w:tbl><w:tr>{Cell(P("内"))}</w:tr></w:tbl>";
        var draft = WithBody($"<w:tbl><w:tr>{Cell(P("上") + inner + P("下"))}{Cell(P("右"))}</w:tr></w:tbl>").Draft();
        draft.Texts().ShouldBe(["上", "内", "下", "右"]);
        draft.Paragraphs.Select(paragraph => paragraph.Cell!.Table).ShouldBe([0, 1, 0, 0]);
        draft.Tables.Select(table => table.Parent).ShouldBe([null, 0]);
        draft.Tables[0].Rows[0].Cells[0].Paragraphs.ShouldBe([0, 2]);
    }
}
