using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Passages taken from a document above, side by side with theirs.</summary>
public sealed class ComparisonTests
{
    private static readonly string[] Theirs =
    [
        "江岭省林业厅关于做好秋季造林工作的意见",
        "各地要科学安排造林树种，优先选用乡土树种和抗旱树种，合理确定栽植密度，提高造林成活率和保存率。",
        "要加强苗木质量检验，建立苗木来源、数量、规格登记制度，确保不合格苗木不出圃、不上山。",
        "鼓励各类经营主体参与造林，依法保护造林者的合法权益，完善林权登记服务。",
    ];

    private static readonly string[] Own =
    [
        "县林业局抽派6名技术员，自9月10日起分片到北山、石桥两个乡镇指导整地。",
        "苗木由县苗圃统一供应，每株油松补助2元，验收合格后一个月内拨付到户。",
    ];

    [Fact]
    public void Word_for_word_passages_stand_beside_theirs_with_paragraph_and_share()
    {
        var finding = Compare([Theirs[1], Theirs[2], .. Own]).ShouldHaveSingleItem();
        var copied = finding.Copied.ShouldNotBeNull();
        copied.Superior.ShouldBe(Theirs[0]);
        copied.Pairs.Length.ShouldBe(finding.Passages.Length);
        copied.Pairs.ShouldAllBe(p => !p.Reworded && p.Ours == p.Theirs);
        copied.Pairs.Select(p => p.Paragraph).ShouldBe([1, 2]);
        copied.Share.ShouldBeInRange(0.4m, 0.7m);
        copied.Characters.ShouldBe(copied.Pairs.Sum(p => p.Ours.Length));
        finding.Passages.Select(p => p.Text).ShouldBe(copied.Pairs.Select(p => p.Ours));
    }

    [Fact]
    public void A_lightly_reworded_sentence_is_known_beside_its_source()
    {
        var reworded = "各乡镇要科学安排树种，优先选用乡土及抗旱树种，合理确定种植密度，不断提高造林成活率、保存率。";
        var pair = Compare([reworded, Own[0]]).ShouldHaveSingleItem().Copied!.Pairs.ShouldHaveSingleItem();
        pair.Reworded.ShouldBeTrue();
        pair.Ours.ShouldStartWith("各乡镇要科学安排树种");
        pair.Theirs.ShouldStartWith("各地要科学安排造林树种");
        pair.Paragraph.ShouldBe(1);
    }

    [Fact]
    public void Measures_of_one_s_own_are_counted()
    {
        var all = Compare([Theirs[1], Theirs[2], "县林业局要在9月底前完成整地验收。", "县苗圃要按户建立供苗清单。"]).ShouldHaveSingleItem();
        all.Copied!.OwnMeasures.ShouldBe(2);
    }

    [Fact]
    public void A_document_of_one_s_own_is_no_copy() => Compare(Own).ShouldBeEmpty();

    [Fact]
    public void Without_a_superior_nothing_is_compared() =>
        CatalogFixture.Examiner.Examine(new Reading.Done(Ours(Theirs[1..]))).Findings.ShouldAllBe(f => f.Copied == null);

    [Fact]
    public void A_passage_that_two_superiors_hold_is_shown_with_each()
    {
        var superior = DocxWriter.WithText(Theirs).Draft();
        var other = DocxWriter.WithText(["江岭省人民政府关于林业工作的通知", .. Theirs[1..]]).Draft();
        CatalogFixture.Examiner.Examine(new Reading.Done(Ours(Theirs[1..])), superiors: [superior, other]).Findings.Count(f => f.Copied is not null).ShouldBe(2);
    }

    private static Draft Ours(string[] body) => DocxWriter.WithText(["临浦县林业局关于做好秋季造林工作的通知", "各乡镇林业站：", .. body, "临浦县林业局", "2026年9月1日"]).Draft();

    private static IEnumerable<Finding> Compare(string[] body) =>
        CatalogFixture.Examiner.Examine(new Reading.Done(Ours(body)), superiors: [DocxWriter.WithText(Theirs).Draft()]).Findings.Where(f => f.Copied is not null);
}
