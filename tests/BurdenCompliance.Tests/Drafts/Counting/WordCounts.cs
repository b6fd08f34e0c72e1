using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Counting;
using BurdenCompliance.Drafts.Elements;

namespace BurdenCompliance.Tests.Drafts.Counting;

public sealed class WordCounts
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   　", 0)]
    [InlineData("各县要完成。", 6)]
    [InlineData("2026年", 2)]
    [InlineData("GB/T 9704", 2)]
    [InlineData("50%", 1)]
    [InlineData("——……", 4)]
    [InlineData("“好”", 3)]
    [InlineData("a“b”c", 5)]
    [InlineData("王·李", 3)]
    [InlineData("2025—2027年", 4)]
    [InlineData("3–5", 3)]
    [InlineData("３００ＡＢ", 5)]
    [InlineData("①㈠㎡", 3)]
    [InlineData("〇々", 2)]
    [InlineData("𠀀𪚥a", 3)]
    [InlineData("😀😀", 1)]
    [InlineData("ab\u200Bcd", 1)]
    [InlineData("ab\u00ADcd\uFEFFe", 1)]
    [InlineData("汉\u200D字", 2)]
    [InlineData("\u200B", 0)]
    [InlineData("a\u00A0b\u2003c\td\ne", 5)]
    [InlineData("ｶﾅ한글", 4)]
    [InlineData("x×y÷z", 1)]
    public void Word_mode_counts_as_the_contract_says(string text, int count) => WordCount.InWord(text).ShouldBe(count);

    [Theory]
    [InlineData("2025—2027年", 3)]
    [InlineData("——", 0)]
    [InlineData("a“b”c", 1)]
    [InlineData("a--b", 2)]
    [InlineData("a\u200Db", 1)]
    [InlineData("a\u200D 汉", 3)]
    [InlineData("汉\u200B字字", 1)]
    [InlineData("m²", 2)]
    public void LibreOffice_mode_counts_as_measured(string text, int count) => LibreOfficeCount.Of(text, []).ShouldBe(count);

    [Fact]
    public void Every_character_alone_and_between_others_counts_without_trouble()
    {
        for (var unit = 0; unit <= 0xFFFF; unit++)
        {
            var text = $"a{(char)unit}汉";
            WordCount.InWord(text).ShouldBeInRange(1, 3);
            LibreOfficeCount.Of(text, []).ShouldBeInRange(1, 3);
        }
    }

    [Fact]
    public void Body_leaves_out_head_closing_and_imprint_and_takes_the_printed_text()
    {
        var counts = Count(
            "某县人民政府办公室文件", "某政办发〔2025〕2号", "某县人民政府办公室关于印发《渠道管护方案》的通知", "各乡镇人民政府：", "请认真执行。", "某县人民政府办公室", "2025年3月2日",
            "渠道管护方案", "一、目标", "落实10人。", "附表", "人员名单", "张三", "抄送：县委办公室。");
        counts.Body.ShouldBe(6 + 4 + 5);
        counts.BodyWithAttachments.ShouldBe(counts.Body + 2 + 4 + 2);
        counts.Document.ShouldBeGreaterThan(counts.BodyWithAttachments + 40);
    }

    [Fact]
    public void Tables_of_the_text_count_and_automatic_numbers_do_not()
    {
        ImmutableArray<Paragraph> paragraphs =
        [
            LabelledDraft.Unrecognised(0, "关于渠道的通知", Look.Plain, null), LabelledDraft.Unrecognised(1, "各乡镇：", Look.Plain, null),
            LabelledDraft.Unrecognised(2, "落实人员。", Look.Plain, null) with { Numbering = "一、" }, LabelledDraft.Unrecognised(3, "乡镇", Look.Plain, new CellPlace(0, 0, 0)),
        ];
        var counts = WordCount.Count(ElementRecogniser.Recognise(paragraphs, []), []);
        (counts.Body, counts.Document, counts.LibreOffice).ShouldBe((7, 18, 20));
    }

    private static Counts Count(params string[] lines) => WordCount.Count(ElementRecogniser.Recognise(LabelledDraft.Plain(lines), []), []);
}
