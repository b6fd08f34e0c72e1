using System.Text;
using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.Tests.Drafts.Sheets;

/// <summary>Tables as people save them, and as nobody should.</summary>
public sealed class SheetReaderTests
{
    private const string Dates = """<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>""";

    [Fact]
    public void Words_numbers_dates_and_the_saved_value_of_a_formula_are_read()
    {
        var rows = Read(Book.With(
            $"""<row r="1">{Book.Words("标题")}<c t="s"><v>0</v></c></row><row r="3"><c r="B3" s="1"><v>46112</v></c><c s="2"><v>46112.75</v></c><c><v>3.0000000000000004</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>甲</v></c><c t="b"><v>1</v></c></row>""",
            Dates, "<si><r><t>发文</t></r><r><t>字号</t></r><rPh sb=\"0\" eb=\"1\"><t>fa</t></rPh></si>"));
        rows.Length.ShouldBe(3);
        rows[0].ShouldBe(["标题", "发文字号"]);
        rows[1].ShouldBeEmpty();
        rows[2].ShouldBe(["", "2026-03-31", "2026-03-31", "3", "2", "甲", "是"]);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_has_the_same_days() =>
        Read(Book.With("""<row r="1"><c s="1"><v>44650</v></c></row>""", Dates, workbookPr: """<workbookPr date1904="1"/>"""))[0].ShouldBe(["2026-03-31"]);

    [Fact]
    public void Merged_cells_keep_their_place() =>
        Read(Book.With($"""<row r="1"><c r="A1" t="inlineStr"><is><t>合并</t></is></c><c r="C1" t="inlineStr"><is><t>第三列</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><sheetData>"""))[0]
            .ShouldBe(["合并", "", "第三列"]);

    [Theory]
    [InlineData("a,\"b\"\"c\r\nd\",e\r\n\"'=1\",＝2", 2, "b\"c\r\nd")]
    [InlineData("标题,日期\n甲,乙", 2, "日期")]
    public void Comma_separated_values_are_read_in_any_of_our_encodings(string text, int rows, string cell)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], Encoding.GetEncoding("GB18030").GetBytes(text) })
        {
            var read = SheetReader.Read(bytes, "表.csv").ShouldBeOfType<SheetReading.Done>().Sheet.Rows;
            (read.Length, read[0][1]).ShouldBe((rows, cell));
        }
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "dtd", "E_DAMAGED" }, { "million rows", "E_TABLE_TOO_LARGE" }, { "row number", "E_TABLE_TOO_LARGE" }, { "column", "E_TABLE_TOO_LARGE" },
        { "long cell", "E_TABLE_TOO_LARGE" }, { "million rows of csv", "E_TABLE_TOO_LARGE" }, { "no sheet", "E_NOT_TABLE" }, { "nothing", "E_TABLE_EMPTY" },
        { "cut short", "E_DAMAGED" }, { "pdf", "E_NOT_TABLE" }, { "empty csv", "E_TABLE_EMPTY" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_table_of_ours_is_refused_with_its_reason_and_little_memory(string what, string code)
    {
        var file = File(what);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = SheetReader.Read(file, "表").ShouldBeOfType<SheetReading.Refused>().Refusal;
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldNotContain("docx");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(400L << 20);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var zip = Book.Frame();
        zip.Add("xl/sheets/s1.xml", [.. "<worksheet><sheetData>"u8, .. Enumerable.Repeat((byte)' ', 40 << 20)]);
        var file = zip.ToArray();
        file.Length.ShouldBeLessThan(1 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SheetReader.Read(file, "表").ShouldBeOfType<SheetReading.Refused>();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void Deep_nesting_neither_overflows_nor_takes_long()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));
        SheetReader.Read(Book.With($"<row>{Book.Words("甲")}{deep}</row>").ToArray(), "表").ShouldNotBeNull();
    }

    [Fact]
    public void What_was_written_is_read_back_as_words_and_numbers()
    {
        string[] titles = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝2", "＋3", "－4", "＠X", "\t=1", "<b>&\"'", "{{ }}", "_x0041_"];
        var table = new SheetTable("表", [["标题", "数"], .. titles.Select(title => System.Collections.Immutable.ImmutableArray.Create<SheetCell>(title, -12))]);
        foreach (var bytes in new[] { SheetWriter.Xlsx(table), SheetWriter.Csv(table) })
        {
            var rows = SheetReader.Read(bytes, "表").ShouldBeOfType<SheetReading.Done>().Sheet.Rows;
            rows.Skip(1).Select(row => row[0]).ShouldBe(titles);
            rows.Skip(1).ShouldAllBe(row => row[1] == "-12");
        }
    }

    private static System.Collections.Immutable.ImmutableArray<System.Collections.Immutable.ImmutableArray<string>> Read(ZipWriter zip) =>
        SheetReader.Read(zip.ToArray(), "表.xlsx").ShouldBeOfType<SheetReading.Done>().Sheet.Rows;

    private static byte[] File(string what) => what switch
    {
        "dtd" => Book.With("<row><c t=\"str\"><v>&a;</v></c></row>", before: "<!DOCTYPE worksheet [<!ENTITY a \"甲\">]>").ToArray(),
        "million rows" => Book.With(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1_000_000))).ToArray(),
        "row number" => Book.With("""<row r="1048576"><c><v>1</v></c></row>""").ToArray(),
        "column" => Book.With("""<row r="1"><c r="XFD1"><v>1</v></c></row>""").ToArray(),
        "long cell" => Book.With($"<row>{Book.Words(new string('长', 10_001))}</row>").ToArray(),
        "million rows of csv" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1\n", 1_000_000))),
        "no sheet" => Book.Frame().ToArray(),
        "nothing" => Book.With("<row/>").ToArray(),
        "cut short" => Book.With("<row><c><v>1</v>").ToArray(),
        "pdf" => "%PDF-1.7"u8.ToArray(),
        "empty csv" => ",,\n"u8.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
