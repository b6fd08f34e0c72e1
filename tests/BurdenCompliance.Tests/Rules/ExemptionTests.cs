using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>An exception never takes a finding away: it is listed, counted, and weighs less.</summary>
public sealed class ExemptionTests
{
    private const string Pledge = "各乡镇要与各村逐级签订目标责任书。";

    [Fact]
    public void A_declared_special_document_leaves_the_finding_listed_and_asks_for_confirmation()
    {
        var examination = Examine("""[{"kind": "special-document", "subject": "责任状", "basis": "县委〔2026〕3号文件部署签订责任书工作"}]""", Pledge);
        var finding = examination.Findings.ShouldHaveSingleItem();
        finding.Clause.ShouldBe("3.11");
        finding.Exempt.ShouldBe(new Exemption("special-document", "专门文件", "县委〔2026〕3号文件部署签订责任书工作", ExemptedBy.Declaration));
        examination.Exemptions.ShouldHaveSingleItem().Findings.ShouldBe(1);
        examination.Verdict.ShouldBe(Verdict.Explain);
    }

    [Fact]
    public void A_declared_approval_turns_a_breach_into_something_to_explain()
    {
        const string sentence = "县里定于下周召开全县造林工作视频会议，开到乡镇、村一级，各村党支部书记在分会场参加。";
        var plain = Examine(null, sentence);
        var clauses = plain.Findings.Where(f => f.Severity == Severity.Breach).Select(f => f.Clause).Distinct().ToArray();
        clauses.ShouldBe(["4.7"]);
        plain.Verdict.ShouldBe(Verdict.Inconsistent);
        Examine("""[{"kind": "approved", "basis": "县委书记2026年11月2日批准", "clauses": ["4.7"]}]""", sentence).Verdict.ShouldBe(Verdict.Explain);
    }

    [Fact]
    public void A_declaration_that_covers_nothing_is_shown_with_none()
    {
        var used = Examine("""[{"kind": "emergency", "basis": "县防汛应急响应"}]""", Pledge).Exemptions.ShouldHaveSingleItem();
        used.Findings.ShouldBe(0);
    }

    [Fact]
    public void A_declaration_covers_only_the_clauses_it_names()
    {
        var examination = Examine("""[{"kind": "special-document", "subject": "责任状", "basis": "专门文件", "clauses": ["8.12"]}]""", Pledge);
        examination.Findings.ShouldAllBe(f => f.Exempt == null);
    }

    [Fact]
    public void An_approval_that_the_text_names_is_told_from_one_it_does_not()
    {
        const string meeting = "县里定于下周召开全县造林工作视频会议，开到乡镇、村一级，各村党支部书记在分会场参加。";
        var stated = Examine(null, meeting + "会议已经县委主要负责同志批准。");
        var finding = stated.Findings.Single(f => f.Clause == "4.7");
        finding.Exempt.ShouldNotBeNull().By.ShouldBe(ExemptedBy.Text);
        finding.Exempt!.Basis.ShouldContain("县委主要负责同志批准");
        Examine(null, meeting + "会议已经批准。").Findings.Single(f => f.Clause == "4.7").Exempt.ShouldBeNull();
    }

    [Fact]
    public void What_is_exempt_reads_back_the_same()
    {
        var json = ExaminationJson.ToString(Examine("""[{"kind": "special-document", "subject": "责任状", "basis": "专门文件"}]""", Pledge));
        json.ShouldContain("\"exempt\":{\"kind\":\"special-document\"");
        ExaminationJson.ToString(ExaminationJson.Parse(json)).ShouldBe(json);
    }

    [Fact]
    public void An_examination_of_an_earlier_version_still_reads()
    {
        var json = ExaminationJson.ToString(Examine(null, Pledge));
        var old = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        old.Remove("burden");
        old.Remove("exemptions");
        var read = ExaminationJson.Parse(old.ToJsonString());
        read.Exemptions.ShouldBeEmpty();
        read.Burden.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}", "应当是一个列表")]
    [InlineData("[1]", "第 1 项应当是一个对象")]
    [InlineData("[{\"basis\": \"x\"}]", "缺少“kind”")]
    [InlineData("[{\"kind\": \"approved\"}]", "缺少“basis”")]
    [InlineData("[{\"kind\": \"approved\", \"basis\": \"  \"}]", "缺少“basis”")]
    [InlineData("[{\"kind\": \"approved\", \"basis\": \"x\", \"why\": 1}]", "没有“why”")]
    [InlineData("[{\"kind\": \"luck\", \"basis\": \"x\"}]", "不能取“luck”")]
    [InlineData("[{\"kind\": \"approved\", \"basis\": \"x\", \"subject\": \"责任状\"}]", "不用写“subject”")]
    [InlineData("[{\"kind\": \"approved\", \"basis\": \"x\", \"clauses\": [\"3.3\"]}]", "不适用于第 3.3 款")]
    [InlineData("[{\"kind\": \"special-document\", \"basis\": \"x\"}]", "须写明“subject”")]
    [InlineData("[{\"kind\": \"special-document\", \"basis\": \"x\", \"subject\": \"天气\"}]", "须写明“subject”")]
    [InlineData("[", "不是有效的 JSON")]
    public void A_wrong_declaration_is_refused_with_place_and_reason(string json, string reason) =>
        Should.Throw<DeclarationException>(() => CatalogFixture.Examiner.Verify(Declarations.Parse(json))).Message.ShouldContain(reason);

    private static Examination Examine(string? declarations, string sentence) => CatalogFixture.Examiner.Examine(
        DocxWriter.WithText("临浦县人民政府关于做好秋季造林工作的通知", "各乡镇人民政府：", sentence, "临浦县人民政府", "2026年11月3日").ToArray().Read(),
        declarations: declarations is null ? null : Declarations.Parse(declarations));
}
