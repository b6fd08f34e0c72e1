using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Scoring tables read item by item.</summary>
public sealed class ScoringTableTests
{
    private static readonly string[] Head = ["序号", "考核内容", "评分标准", "分值"];

    [Theory]
    [InlineData("获得市领导批示的每次加2分", "8.3")]
    [InlineData("信息被市级以上刊物采用", "8.3")]
    [InlineData("每季度召开专题会不少于1次", "8.4")]
    [InlineData("群众满意度测评", "8.13")]
    [InlineData("“云林通”注册率达到90%以上", "14.2")]
    [InlineData("越级上访人次比上年下降", "18.1")]
    public void An_item_that_scores_the_wrong_thing_is_found_in_its_row(string item, string clause)
    {
        var findings = Examine([Head, ["1", "造林面积", "按完成率计分", "60"], ["2", "其他", item, "10"]]);
        findings.Where(f => f.Clause == clause).ShouldNotBeEmpty(string.Join(" ", findings.Select(f => $"{f.RuleId} {f.Message}")));
        findings.First(f => f.Clause == clause).Passages[0].Text.ShouldBe(item);
    }

    [Fact]
    public void A_column_of_evidence_is_found() =>
        Examine([[.. Head, "佐证材料"], ["1", "造林面积", "按完成率计分", "60", "验收单"]]).ShouldContain(f => f.RuleId.EndsWith("EvidenceColumnInTable", StringComparison.Ordinal));

    [Fact]
    public void Points_below_a_fifth_are_too_fine() =>
        Examine([Head, ["1", "造林面积", "按完成率计分", "9.9"], ["2", "成活率", "按成活率计分", "0.05"]])
            .ShouldContain(f => f.RuleId.EndsWith("PointsTooFine", StringComparison.Ordinal) && f.Message.Contains("0.05"));

    [Fact]
    public void Three_levels_of_indicators_are_too_many() =>
        Examine([["一级指标", "二级指标", "三级指标", "分值"], ["造林", "面积", "完成率", "60"]]).ShouldContain(f => f.RuleId.EndsWith("IndicatorLevelsInTable", StringComparison.Ordinal));

    [Fact]
    public void The_row_of_sums_is_no_item()
    {
        var rows = Enumerable.Range(1, 9).Select(i => (string[])[$"{i}", "造林面积", "按完成率计分", "100"]).Append(["合计", "", "", "900"]);
        Examine([Head, .. rows]).ShouldNotContain(f => f.Clause == "8.16");
        Examine([Head, .. rows.Prepend(["0", "成活率", "按成活率计分", "100"])]).ShouldContain(f => f.Clause == "8.16" && f.Message.Contains("1000"));
    }

    [Fact]
    public void A_title_over_the_heading_row_and_points_with_their_unit_are_read() =>
        Examine([["造林工作考核表"], Head, ["1", "造林面积", "按完成率计分", "600分"], ["2", "成活率", "按成活率计分", "（400分）"]])
            .ShouldContain(f => f.Clause == "8.16" && f.Message.Contains("1000"));

    [Theory]
    [InlineData("不得以领导批示加分")]
    [InlineData("取消信息采用加分")]
    [InlineData("当年造林成活率达到85%以上")]
    public void An_item_that_denies_or_serves_is_not(string item) =>
        Examine([Head, ["1", "造林面积", "按完成率计分", "60"], ["2", "其他", item, "10"]]).ShouldNotContain(f => f.RuleId.EndsWith("InTable", StringComparison.Ordinal));

    [Fact]
    public void A_table_without_points_is_no_scoring_table() =>
        Examine([["序号", "事项", "责任单位"], ["1", "上报领导批示办理情况台账", "办公室"]]).ShouldNotContain(f => f.RuleId.EndsWith("InTable", StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Examine(string[][] rows) => CatalogFixture.Examiner.Examine(DocxWriter.WithBody(
        DocxWriter.P("临浦县林业局造林工作考核办法") + DocxWriter.P("第一条 县林业局按下表对乡镇林业站计分。") + Table(rows)).ToArray().Read()).Findings;

    private static string Table(string[][] rows) => $"<w:tbl>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc>{DocxWriter.P(c)}</w:tc>"))}</w:tr>"))}</w:tbl>";
}
