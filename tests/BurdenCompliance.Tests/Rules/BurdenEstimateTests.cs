using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>减负测算: duties extracted and priced.</summary>
public sealed class BurdenEstimateTests
{
    [Fact]
    public void A_weekly_table_of_all_townships_is_priced()
    {
        var duty = Read("各乡镇每周五前将造林进度表报送县林业局。").Duties.ShouldHaveSingleItem();
        duty.Kind.ShouldBe("form");
        duty.Who.ShouldBe("各乡镇");
        duty.UnitsFrom.ShouldBe(UnitsFrom.Usual);
        duty.Frequency.ShouldStartWith("每周");
        duty.Deadline.ShouldBe("每周五前");
        duty.PerYear.ShouldBe(52);
        duty.HoursPerYear.ShouldBe(duty.Units * 52m * duty.Minutes / 60);
    }

    [Fact]
    public void A_number_in_the_text_counts_before_the_usual_one()
    {
        var duty = Read("全县9个乡镇每月25日前将造林情况统计表报送县林业局。").Duties.ShouldHaveSingleItem();
        (duty.Units, duty.UnitsFrom, duty.PerYear).ShouldBe((9, UnitsFrom.Text, 12m));
    }

    [Fact]
    public void Who_owes_is_carried_from_the_recipients_when_nobody_is_named() =>
        Read("每月25日前将造林情况统计表报送县林业局。").Duties.ShouldHaveSingleItem().Who.ShouldContain("乡镇");

    [Fact]
    public void Several_kinds_of_units_are_added_up()
    {
        var both = Read("各乡镇、各村每月25日前将造林情况统计表报送县林业局。").Duties.ShouldHaveSingleItem().Units;
        var one = Read("各乡镇每月25日前将造林情况统计表报送县林业局。").Duties.ShouldHaveSingleItem().Units;
        both.ShouldBeGreaterThan(one * 2);
    }

    [Theory]
    [InlineData("各乡镇、各村每月25日前将造林情况统计表报送县林业局。", "各乡镇、各村")]
    [InlineData("各乡镇人民政府，县直各部门要于每月25日前将造林情况统计表报送县林业局。", "各乡镇、县直各部门")]
    [InlineData("县直各单位、各部门要于每月25日前将造林情况统计表报送县林业局。", "县直各单位")]
    [InlineData("各乡镇要督促各村及时补植，每月25日前将造林情况统计表报送县林业局。", "各乡镇")]
    [InlineData("各乡镇要加强指导，全面掌握各村造林情况，每月25日前将统计表报送县林业局。", "各乡镇")]
    [InlineData("各村支书到会听取讲评，各乡镇每月25日前将造林情况统计表报送县林业局。", "各乡镇")]
    [InlineData("实行“一周一专报”，各乡镇每月25日前报送造林进度。", "各乡镇")]
    public void Only_those_who_owe_it_are_added_up(string sentence, string who)
    {
        var duty = Read(sentence).Duties.ShouldHaveSingleItem();
        duty.Who.ShouldBe(who);
        duty.Units.ShouldBe(who.Split('、').Sum(one => one == "各村" ? 210 : one == "各乡镇" ? 14 : 40));
    }

    [Theory]
    [InlineData("各乡镇不再每周报送造林进度表。")]
    [InlineData("去年各乡镇每周报送造林进度表，负担较重。")]
    [InlineData("县林业局每月向社会公布造林进度。")]
    [InlineData("苗木由县林业局统一调运到村。")]
    public void What_is_no_duty_costs_nothing(string sentence) => Read(sentence).HoursPerYear.ShouldBe(0);

    [Fact]
    public void The_total_is_the_sum_and_stands_in_the_JSON()
    {
        var burden = Read("各乡镇每周五前将造林进度表报送县林业局。各乡镇要于12月15日前制定造林实施方案。各村要与农户签订造林责任书。");
        burden.Duties.Select(d => d.Kind).ShouldBe(["form", "plan", "pledge"]);
        burden.HoursPerYear.ShouldBe(burden.Duties.Sum(d => d.HoursPerYear));
        burden.Duties.ShouldAllBe(d => d.Passage.Text.Length > 0);
    }

    private static BurdenEstimate Read(string sentence) => CatalogFixture.Examiner.Examine(DocxWriter.WithText(
        "临浦县林业局关于做好秋季造林工作的通知", "各乡镇人民政府：", sentence, "临浦县林业局", "2026年9月1日").ToArray().Read()).Burden.ShouldNotBeNull();
}
