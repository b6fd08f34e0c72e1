using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>What in a draft gives cause to ask the office's records.</summary>
public sealed class RecordCauseTests
{
    [Theory]
    [InlineData("定于11月25日在市会议中心召开全市造林绿化工作会议。", "meeting-planned")]
    [InlineData("市局将于12月组织开展造林质量专项督查。", "inspection-planned")]
    [InlineData("各乡镇要打造造林示范村，创建全国文明城市。", "demonstration-listed")]
    [InlineData("对未完成任务的乡镇实行“一票否决”。", "veto-listed")]
    [InlineData("各村要在村部加挂“林长工作站”牌子。", "sign-listed")]
    public void A_sentence_gives_cause_and_is_quoted_whole(string sentence, string rule)
    {
        var matter = Examine($"{sentence}苗木由县林业局统一安排。").Matters.SingleOrDefault(m => m.Rule == rule).ShouldNotBeNull();
        matter.Passages.ShouldHaveSingleItem().Text.ShouldBe(sentence.TrimEnd('。'));
    }

    [Theory]
    [InlineData("去年共召开会议12次，比上年减少3次。")]
    [InlineData("不得召开现场会，不得组织开展专项督查。")]
    [InlineData("苗木和技术由县林业局统一安排。")]
    public void What_is_told_or_forbidden_gives_none(string sentence) => Examine(sentence).Matters.ShouldBeEmpty();

    [Fact]
    public void Matters_go_into_the_json_and_back_and_an_examination_without_them_is_written_as_before()
    {
        var found = Examine("定于11月25日召开全市造林绿化工作会议。");
        var again = ExaminationJson.Parse(ExaminationJson.ToString(found));
        again.Matters.Select(m => (m.Rule, string.Concat(m.Passages))).ShouldBe(found.Matters.Select(m => (m.Rule, string.Concat(m.Passages))));
        ExaminationJson.ToString(found with { Matters = [] }).ShouldNotContain("matters");
    }

    private static Examination Examine(string sentence) => CatalogFixture.Examiner.Examine(DocxWriter.WithText(
        "临浦县林业局关于做好秋季造林工作的通知", "各乡镇人民政府：", sentence, "临浦县林业局", "2026年11月20日").ToArray().Read());
}
