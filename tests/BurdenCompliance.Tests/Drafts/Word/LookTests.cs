using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class LookTests
{
    private const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="c"><w:name w:val="Big"/><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
        """;

    private static Look[] Looks(string body) => [.. WithBody(body).Linked("styles", "styles", Styles).Draft().Paragraphs.Select(paragraph => paragraph.Look)];

    [Fact]
    public void Format_comes_from_defaults_styles_and_direct_properties_in_turn() => Looks(
        P("缺省") + "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"c\"/><w:b w:val=\"0\"/><w:color w:val=\"FF0000\"/></w:rPr><w:t>红字</w:t></w:r></w:p>")
        .ShouldBe([
            new Look("仿宋_GB2312", 32, "both", false, false, false, "", null),
            new Look("黑体", 32, "both", true, false, false, "heading 1", 0),
            new Look("黑体", 44, "center", false, true, false, "heading 1", 0),
        ]);

    [Fact]
    public void The_format_of_most_of_the_text_counts() => Looks(
        "<w:p><w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr><w:t>少</w:t></w:r><w:r><w:rPr><w:sz w:val=\"44\"/></w:rPr><w:t>多一些</w:t></w:r><w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr><w:t>少</w:t></w:r></w:p>")
        .Single().HalfPoints.ShouldBe(44);

    [Fact]
    public void A_page_break_marks_the_paragraph_that_starts_the_page()
    {
        const string Break = "<w:r><w:br w:type=\"page\"/></w:r>";
        Looks(P("一") + $"<w:p>{Break}{R("二")}</w:p>" + $"<w:p>{R("三")}{Break}</w:p>" + P("四") + $"<w:p>{Break}</w:p>" + P("六")
            + "<w:p><w:pPr><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr></w:p>" + P("八") + "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p>" + P("十")
            + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>")
            .Select(look => look.PageBreakBefore).ShouldBe([false, true, false, true, false, true, false, true, false, false, true]);
    }
}
