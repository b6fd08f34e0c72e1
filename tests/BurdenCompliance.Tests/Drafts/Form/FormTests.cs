using System.IO.Compression;
using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Drafts.Annotation;

namespace BurdenCompliance.Tests.Drafts.Form;

public sealed class FormTests
{
    private const string Hostile = "关于&lt;w:instrText&gt; {{ title }} <w:fldSimple w:instr=\"DATE\"/> \u0001\uD800 =SUM(A1) ]]> 的通知";

    private static EvaluationForm Filled(string words) => new()
    {
        DocumentTitle = words, Issuer = words, DocumentNumber = words, DocumentType = words, Recipients = words, PlanItem = words, Nature = words,
        Counts = new Counts(2310, 2954, 3120, 3118), Overlap = words, YearEffect = words, CatalogVersion = words, FileSha256 = words, SealCode = words, Time = words,
        Provisions = [.. Enumerable.Range(1, 21).Select(n => new ProvisionAnswer($"第{n}条 {words}", (ProvisionVerdict)(n % 4), words, words))],
        Duties = [new FormDuty(words, words, words, words, words)], DutiesSum = words, CatalogSha256 = words,
        Exceptions = [new FormException(words, words, words)], Answers = [new FormAnswer(words, words, words)],
        SelfAssessment = new FormOpinion(words, words, words), PolicyReview = new FormOpinion(words, words, words), LegalReview = new FormOpinion(words, words, words),
        ConsistencyReview = new FormOpinion(words, words, words), SignOff = new FormOpinion("同意。\n按程序印发。", words, words),
    };

    [Fact]
    public void Every_field_stands_in_the_form_and_all_provisions_with_it()
    {
        var texts = Texts(EvaluationFormWriter.Write(Filled("甲乙丙")));
        texts[0].ShouldBe("与为基层减负一致性评估表");
        foreach (var label in new[] { "文件名称", "拟发文机关", "拟发文字号", "文　　种", "性　　质", "主送范围", "发文立项", "字　　数", "与有效文件重复情况", "对年度发文数的影响", "签批意见" })
            texts.ShouldContain(label);
        texts.ShouldContain("正文 2,310　正文和附件 2,954　全文 3,120");
        texts.Where(text => text.StartsWith('第')).ShouldBe(Enumerable.Range(1, 21).Select(n => $"第{n}条 甲乙丙"));
        texts.Count(text => text is "是" or "否" or "不适用").ShouldBe(16);
        texts.ShouldContain("同意。");
        texts.ShouldContain("按程序印发。");
        texts.ShouldContain("签名：甲乙丙　　甲乙丙");
        texts.Count(text => text.Contains("甲乙丙", StringComparison.Ordinal)).ShouldBe(9 + (21 * 3) + 4 + 4 + 5 + 3 + 1 + 1 + 1 + 3 + 3);
    }

    [Fact]
    public void An_empty_form_leaves_room_to_write()
    {
        var bytes = EvaluationFormWriter.Write(new EvaluationForm());
        AnnotatedFile.Complaints(bytes).ShouldBeEmpty();
        Texts(bytes).Count(text => text == "签名：　　　　　　　　　年　　月　　日").ShouldBe(5);
    }

    [Fact]
    public void Hostile_words_stay_words_in_a_valid_file()
    {
        var letter = new OfficialLetter(Hostile, Hostile,
            [new LetterBlock.Heading(1, Hostile), new LetterBlock.Words(Hostile), new LetterBlock.Chart(Hostile, Hostile, [Hostile, "2月"], [(Hostile, [1, -2]), ("乙", [3, 4])]),
                new LetterBlock.Table([Hostile, "乙"], [[Hostile]], [])], Hostile, new DateOnly(2026, 3, 5), Hostile);
        foreach (var bytes in new[] { EvaluationFormWriter.Write(Filled(Hostile)), OfficialLetterWriter.Write(letter) })
        {
            AnnotatedFile.Complaints(bytes).ShouldBeEmpty();
            Xml(bytes, "word/document.xml").ShouldNotContain("<w:instrText");
            Xml(bytes, "word/document.xml").ShouldNotContain("<w:fldSimple");
            Texts(bytes).ShouldContain(text => text.Contains("&lt;w:instrText&gt; {{ title }} <w:fldSimple w:instr=\"DATE\"/>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_letter_is_read_as_the_official_document_it_is()
    {
        var draft = AnnotatedFile.Read(OfficialLetterWriter.Write(new OfficialLetter(
            "临浦县林业局关于发文数量情况的说明", "中共临浦县委办公室",
            [new LetterBlock.Heading(1, "一、基本情况"), new LetterBlock.Words("共印发文件 28 件。\n去年 26 件。"), new LetterBlock.Table(["类别", "本年", "上年"], [["通知", "28", "26"], ["意见"]], [2, 1, 1])],
            "临浦县林业局", new DateOnly(2026, 3, 5))));
        Element[] elements = [.. draft.Paragraphs.Where(paragraph => paragraph.Text.Length > 0 && paragraph.Cell is null).Select(paragraph => paragraph.Element)];
        elements.ShouldBe([Element.Title, Element.Recipient, Element.Heading1, Element.Body, Element.Body, Element.Signature, Element.Date]);
        draft.Tables.Single().Rows.Length.ShouldBe(3);
        draft.Paragraphs.ShouldContain(paragraph => paragraph.Text == "2026年3月5日");
        draft.Asides.Select(aside => aside.Text).ShouldAllBe(text => text == "— 1 —");
    }

    [Fact]
    public void A_row_longer_than_its_table_is_refused() =>
        Should.Throw<ArgumentException>(() => OfficialLetterWriter.Write(new OfficialLetter("甲", null, [new LetterBlock.Table(["a"], [["1", "2"]], [])], null, null)));

    private static string[] Texts(byte[] file) => [.. AnnotatedFile.Read(file).Paragraphs.Select(paragraph => paragraph.Text)];

    private static string Xml(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
