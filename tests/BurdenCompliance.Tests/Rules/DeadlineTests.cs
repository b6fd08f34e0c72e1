using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Deadlines judged on the working calendar.</summary>
public sealed class DeadlineTests
{
    private const string Rule = "DueTooSoon";

    [Theory]
    [InlineData("2026年11月20日", "请各乡镇于11月23日前将整改情况报送县林业局办公室。", "11月23日前")] // Friday for Monday
    [InlineData("2026年9月30日", "各乡镇要在10月9日前将排查情况统计表报送县林业局。", "10月9日前")] // holidays between
    [InlineData("2026年11月20日", "请各乡镇于11月18日前将工作总结报送县林业局。", "11月18日前")] // before the document arrives
    [InlineData("2026年11月19日", "请各单位在收到通知后2个工作日内将自查情况书面报送县林业局。", "2个工作日内")]
    [InlineData("2026年11月29日", "请各乡镇于11月底前将工作总结报送县林业局。", "11月底前")]
    [InlineData("二〇二六年十一月二十日", "请各乡镇于本周日前将进展情况报送县林业局。", "本周日前")]
    [InlineData("2026年11月20日", "请各乡镇按T+1要求将进展情况报送县林业局。", "T+1")]
    public void Too_little_time_is_found(string date, string sentence, string words)
    {
        var finding = Examine(date, sentence).ShouldHaveSingleItem();
        finding.Why.ShouldContain(new Reason("时限", words));
        finding.Message.ShouldContain(words);
        finding.Passages.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2026年11月20日", "请各乡镇于12月15日前将整改情况报送县林业局办公室。")]
    [InlineData("2026年11月20日", "每月25日前将进展情况报送县林业局。")]
    [InlineData("2026年11月20日", "各乡镇不得要求各村于11月23日前报送整改情况。")]
    [InlineData("2026年11月20日", "林业站接到群众举报后2个工作日内到场核实。")]
    [InlineData("2026年11月20日", "苗木请于11月23日前栽植完毕。")]
    [InlineData("2026年9月24日", "请各乡镇于9月30日前将工作总结报送县林业局。")]
    public void Enough_time_is_not(string date, string sentence) => Examine(date, sentence).ShouldBeEmpty();

    [Fact]
    public void A_holiday_is_told_from_a_working_day()
    {
        Examine("2026年9月28日", "请各乡镇于10月9日前将工作总结报送县林业局。").ShouldBeEmpty();
        Examine("2026年9月30日", "请各乡镇于10月9日前将工作总结报送县林业局。").ShouldHaveSingleItem().Message.ShouldContain("2天");
    }

    [Fact]
    public void A_year_not_published_is_said() =>
        Examine("2027年5月7日", "请各乡镇于5月10日前将工作总结报送县林业局。").ShouldHaveSingleItem().Message.ShouldContain("2027年的放假安排尚未公布");

    private static IEnumerable<Finding> Examine(string date, string sentence) =>
        CatalogFixture.Examiner.Examine(DocxWriter.WithText(
                "临浦县林业局关于做好秋季造林工作的通知", "各乡镇人民政府：", "秋季造林已经开始，苗木和技术由县林业局统一安排。", sentence, "临浦县林业局", date).ToArray().Read())
            .Findings.Where(f => f.RuleId.EndsWith(Rule, StringComparison.Ordinal));
}
