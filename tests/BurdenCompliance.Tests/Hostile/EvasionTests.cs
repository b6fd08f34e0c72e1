using System.Diagnostics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Words hidden from a search, and texts made to keep the rules busy (SEC-12).</summary>
public sealed class EvasionTests
{
    private const string Demand = "各县要逐级签订目标责任书，完成情况纳入年度考核，实行一票否决。";
    private static readonly Examiner Examiner = Examiner.Load(Path.Combine(Corpus.Solution, "RuleCatalog.json"));

    public static TheoryData<string, string> Disguises => new()
    {
        { "zero width space", Between("\u200B") }, { "zero width joiner", Between("\u200D") }, { "word joiner", Between("\u2060") }, { "soft hyphen", Between("\u00AD") }, { "byte order mark", Between("\uFEFF") },
        { "variation selector", Between("\uFE00") }, { "radical forms", P(Demand.Replace('一', '\u2F00').Replace('目', '\u2F6C').Replace('入', '\u2F0A')) },
        { "a run for each character", $"<w:p>{string.Concat(Demand.Select(c => R(c.ToString())))}</w:p>" },
        { "an element between any two", $"<w:p>{string.Join("<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\"/><w:bookmarkEnd w:id=\"1\"/>", Demand.Select(c => R(c.ToString())))}</w:p>" },
        { "comments in the text", $"<w:p><w:r><w:t>{string.Join("<!-- -->", Demand.ToCharArray())}</w:t></w:r></w:p>" },
        { "character data", $"<w:p><w:r><w:t>{string.Concat(Demand.Select(c => $"<![CDATA[{c}]]>"))}</w:t></w:r></w:p>" },
        { "character references", $"<w:p><w:r><w:t>{string.Concat(Demand.Select(c => $"&#x{(int)c:X};"))}</w:t></w:r></w:p>" },
        { "insertions", $"<w:p>{string.Concat(Demand.Select(c => $"<w:ins w:id=\"1\">{R(c.ToString())}</w:ins>"))}</w:p>" },
        { "deleted letters between", $"<w:p>{string.Join("<w:del w:id=\"1\"><w:r><w:delText>不</w:delText></w:r></w:del>", Demand.Select(c => R(c.ToString())))}</w:p>" },
        { "hidden letters between", $"<w:p>{string.Join("<w:r><w:rPr><w:vanish/></w:rPr><w:t>不</w:t></w:r>", Demand.Select(c => R(c.ToString())))}</w:p>" },
        { "links", $"<w:p>{string.Concat(Demand.Select(c => $"<w:hyperlink w:anchor=\"a\">{R(c.ToString())}</w:hyperlink>"))}</w:p>" },
        { "controls", $"<w:p>{string.Concat(Demand.Select(c => $"<w:sdt><w:sdtContent>{R(c.ToString())}</w:sdtContent></w:sdt>"))}</w:p>" },
        { "fields", $"<w:p>{string.Concat(Demand.Select(c => $"<w:fldSimple w:instr=\"QUOTE\">{R(c.ToString())}</w:fldSimple>"))}</w:p>" },
        { "ruby", $"<w:p>{string.Concat(Demand.Select(c => $"<w:r><w:ruby><w:rt>{R("x")}</w:rt><w:rubyBase>{R(c.ToString())}</w:rubyBase></w:ruby></w:r>"))}</w:p>" },
        { "smart tags", $"<w:p>{string.Concat(Demand.Select(c => $"<w:smartTag>{R(c.ToString())}</w:smartTag>"))}</w:p>" },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_disguise_hides_nothing(string name, string body)
    {
        var plain = Clauses(P(Demand));
        plain.Length.ShouldBeGreaterThanOrEqualTo(2);
        Clauses(body).ShouldBe(plain, name);
    }

    [Theory]
    [InlineData("各县要逐级签订责任书")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa！")]
    [InlineData("一二三四五六七八九十百千万亿")]
    [InlineData("（（（（（（（（")]
    [InlineData("“‘“‘“‘“‘")]
    [InlineData("每日每周每月每季度")]
    [InlineData("一、（一）1.（1）")]
    [InlineData("，、；：")]
    [InlineData("2026年1月1日前")]
    [InlineData("机 密 ")]
    public void A_monotonous_text_is_examined_in_time_proportional_to_it(string piece)
    {
        // Two sizes in one run: a machine's speed cancels out, a square would show as sixteen.
        var small = Seconds(piece, 60_000);
        var large = Seconds(piece, 240_000);
        (large / small).ShouldBeLessThan(12, $"{small:F2} s, then {large:F2} s");
    }

    private static double Seconds(string piece, int characters)
    {
        var file = WithBody(Times(P(Times(piece, 20_000 / piece.Length)), characters / 20_000)).ToArray();
        var best = double.MaxValue;
        for (var tries = 0; tries < 4; tries++)
        {
            var start = Stopwatch.GetTimestamp();
            Examiner.Examine(DraftReader.Read(file, "文稿.docx"));
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return Math.Max(best, 0.01);
    }

    private static string Between(string character) => P(string.Join(character, Demand.ToCharArray()));

    private static string[] Clauses(string body)
    {
        var file = WithBody(P("关于做好造林工作的通知") + P("各县（市、区）人民政府：") + body + P("云岭市林业局") + P("2026年9月1日")).ToArray();
        return [.. Examiner.Examine(DraftReader.Read(file, "文稿.docx")).Findings.Select(finding => finding.RuleId).Order(StringComparer.Ordinal)];
    }
}
