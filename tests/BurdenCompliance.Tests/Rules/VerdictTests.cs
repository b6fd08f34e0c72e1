using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

public sealed class VerdictTests
{
    [Theory]
    [InlineData("breach", Verdict.Inconsistent)]
    [InlineData("justify", Verdict.Explain)]
    [InlineData("advise", Verdict.Consistent)]
    public void The_severest_finding_decides(string severity, Verdict verdict)
    {
        var catalog = CatalogFixture.Copy();
        foreach (var modality in catalog["modalities"]!.AsObject().Select(m => m.Key).ToArray()) catalog["modalities"]![modality] = severity;
        foreach (var rule in catalog["rules"]!.AsArray()) rule!.AsObject().Remove("severity");

        var examination = CatalogFixture.Load(catalog.ToJsonString()).Examine(Burdensome.ToArray().Read());

        examination.Findings.ShouldNotBeEmpty();
        examination.Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void A_draft_without_findings_is_consistent()
    {
        var examination = CatalogFixture.Examiner.Examine(DocxWriter.WithText("临浦县公园改造公告", "东湖公园北门自下周起改造，行人请走西门。").ToArray().Read());
        examination.Findings.ShouldBeEmpty();
        examination.Verdict.ShouldBe(Verdict.Consistent);
    }

    [Fact]
    public void A_refused_file_has_no_verdict()
    {
        var examination = CatalogFixture.Examiner.Examine("not a zip"u8.ToArray().Read());
        examination.Refusal.ShouldNotBeNull();
        examination.Verdict.ShouldBeNull();
        examination.Findings.ShouldBeEmpty();
    }

    private static DocxWriter Burdensome => DocxWriter.WithText(
        "临浦县林业局关于做好秋季造林工作的通知", "各乡镇人民政府：",
        "各乡镇要与各村逐级签订目标责任书。", "完成情况纳入年度考核，实行一票否决。", "每周五前将造林进展情况报送县林业局。");
}
