using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Rules that rest on a document beside the regulation.</summary>
public sealed class SecondBasisTests
{
    private static readonly RuleCatalog Catalog = CatalogFixture.Examiner.Catalog;

    [Fact]
    public void A_rule_of_another_basis_is_cited_by_its_title()
    {
        var basis = Catalog.Bases.ShouldHaveSingleItem();
        var rule = Catalog.Rules.First(r => Catalog.BasisOf(r.Clause) == basis);
        Catalog.Cite(rule.Clause).ShouldBe($"《{basis.Title}》（{rule.Clause}）");
    }

    [Theory]
    [InlineData("3.3", "第三条（3.3）")]
    [InlineData("10.1", "第十条（10.1）")]
    [InlineData("21.2", "第二十一条（21.2）")]
    public void A_clause_of_the_regulation_is_cited_by_its_provision(string clause, string cited) => Catalog.Cite(clause).ShouldBe(cited);

    [Fact]
    public void Pages_are_estimated_from_the_count()
    {
        var finding = Long(Pages: null).ShouldHaveSingleItem();
        finding.Message.ShouldContain("11 页");
        finding.Severity.ShouldBe(Severity.Advise);
    }

    [Fact]
    public void Pages_that_the_file_itself_says_count_before_the_estimate_unless_they_are_stale()
    {
        Long(Pages: 12).ShouldHaveSingleItem().Message.ShouldContain("12 页");
        Long(Pages: 1).ShouldHaveSingleItem().Message.ShouldContain("11 页");
        Long(Pages: 9).ShouldBeEmpty();
    }

    [Fact]
    public void An_implementing_document_is_asked_about_not_found()
    {
        var examination = CatalogFixture.Examiner.Examine(DocxWriter.WithText("临浦县人民政府关于加快林业发展的实施意见", "各乡镇人民政府：", "县财政每亩补助200元。", "临浦县人民政府", "2026年9月1日").ToArray().Read());
        examination.Questions.ShouldContain(q => Catalog.BasisOf(q.Clause) != null);
        examination.Findings.ShouldNotContain(f => Catalog.BasisOf(f.Clause) != null);
    }

    private static IEnumerable<Finding> Long(int? Pages)
    {
        var text = string.Concat(Enumerable.Repeat("县财政对造林农户每亩补助两百元。", 410));
        var docx = DocxWriter.WithText("临浦县人民政府关于促进林业高质量发展的意见", "各乡镇人民政府：", text, "临浦县人民政府", "2026年9月1日");
        if (Pages is { } pages) docx.Part("docProps/app.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Pages>{pages}</Pages></Properties>");
        return CatalogFixture.Examiner.Examine(docx.ToArray().Read(), BurdenCompliance.Drafts.ProfileOverrides.Parse("""{"documentClass": "comprehensive", "documentType": "意见"}"""))
            .Findings.Where(f => Catalog.BasisOf(f.Clause) != null);
    }
}
