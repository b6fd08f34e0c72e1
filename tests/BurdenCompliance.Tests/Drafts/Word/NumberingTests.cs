using BurdenCompliance.Drafts.Word;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class NumberingTests
{
    private const string Official = """
        <w:abstractNum w:abstractNumId="5">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%4)"/></w:lvl>
        </w:abstractNum>
        """;

    private static string Item(int level, int list = 1) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>";

    private static string[] Numbers(string body, string numbering, string styles = "") =>
        [.. DocxWriter.WithBody(body).Linked("numbering", "numbering", numbering).Linked("styles", "styles", styles).Draft().Paragraphs.Select(paragraph => paragraph.Numbering)];

    [Fact]
    public void Levels_count_and_start_again_below_a_higher_one() => Numbers(
        Item(0) + Item(1) + Item(1) + Item(2) + Item(3) + Item(0) + Item(1) + Item(2) + Item(3),
        Official + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>")
        .ShouldBe(["一、", "（一）", "（二）", "1.2.1", "1)", "二、", "（一）", "2.1.1", "2)"]);

    [Fact]
    public void Two_uses_of_a_pattern_go_on_counting_unless_one_starts_anew() => Numbers(
        Item(0) + Item(0, 2) + Item(0, 3) + Item(0, 3),
        Official + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>")
        .ShouldBe(["一、", "二、", "九、", "十、"]);

    [Fact]
    public void An_override_may_replace_a_level() => Numbers(
        Item(0),
        Official + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"第%1章\"/></w:lvl></w:lvlOverride></w:num>")
        .ShouldBe(["第III章"]);

    [Fact]
    public void A_style_may_number_and_zero_takes_it_off() => Numbers(
        "<w:p><w:pPr><w:pStyle w:val=\"S\"/></w:pPr><w:r><w:t>文</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"S\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:p>",
        Official + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>",
        "<w:style w:type=\"paragraph\" w:styleId=\"S0\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"S\"><w:basedOn w:val=\"S0\"/></w:style>")
        .ShouldBe(["（一）", ""]);

    [Fact]
    public void A_linked_list_takes_its_levels_from_the_style_it_names() => Numbers(
        Item(0, 2),
        Official + "<w:abstractNum w:abstractNumId=\"6\"><w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"6\"/></w:num>",
        "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
        .ShouldBe(["一、"]);

    [Fact]
    public void A_bullet_of_a_symbol_font_is_shown_plainly() => Numbers(
        Item(0),
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0D8;\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
        .ShouldBe(["➢"]);

    [Theory]
    [InlineData("chineseCountingThousand", 1, "一")]
    [InlineData("chineseCountingThousand", 10, "十")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("chineseCountingThousand", 20, "二十")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("taiwaneseCountingThousand", 1005, "一千零五")]
    [InlineData("chineseCounting", 100, "一○○")]
    [InlineData("japaneseCounting", 21, "二十一")]
    [InlineData("japaneseCounting", 101, "百一")]
    [InlineData("chineseLegalSimplified", 15, "壹拾伍")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("decimalEnclosedCircle", 20, "⑳")]
    [InlineData("decimalEnclosedCircle", 21, "21")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 3, "03")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("lowerLetter", 26, "z")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("none", 4, "")]
    [InlineData("heardOfNever", 4, "4")]
    [InlineData("lowerLetter", int.MaxValue, "2147483647")]
    public void A_number_is_written_as_its_format_says(string format, int number, string text) => NumberFormat.Write(format, number).ShouldBe(text);
}
