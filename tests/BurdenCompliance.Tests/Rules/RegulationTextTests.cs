using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>The regulation does not break itself, and who quotes it does not break it.</summary>
public sealed class RegulationTextTests
{
    private static readonly RuleCatalog Catalog = CatalogFixture.Examiner.Catalog;

    [Fact]
    public void The_regulation_as_a_draft_yields_no_finding() => Found(DocxWriter.WithText(
        [Catalog.Regulation, .. Catalog.Provisions.SelectMany(p => (string[])[$"第{Number(p.Number)}条 {p.Title}", p.Text])])).ShouldBeEmpty();

    [Fact]
    public void Its_clauses_quoted_in_a_draft_yield_no_finding() => Found(DocxWriter.WithText(
        ["临浦县关于学习有关规定的通报", "各科室：", .. Catalog.Provisions.SelectMany(p => p.Clauses.Select(c => $"第{Number(p.Number)}条规定：“{c.Text}”。"))])).ShouldBeEmpty();

    [Fact]
    public void Each_provision_quoted_whole_yields_no_finding() => Found(DocxWriter.WithText(
        ["临浦县关于学习有关规定的通报", "各科室：", .. Catalog.Provisions.Select(p => $"《{Catalog.Regulation}》第{Number(p.Number)}条明确：“{p.Text}”")])).ShouldBeEmpty();

    private static IEnumerable<string> Found(DocxWriter docx) =>
        CatalogFixture.Examiner.Examine(new Reading.Done(docx.Draft())).Findings.Select(f => $"{f.RuleId}: {string.Concat(f.Passages.Select(p => p.Text))}");

    /// <summary>1 to 99 in Chinese.</summary>
    private static string Number(int value)
    {
        const string digits = "〇一二三四五六七八九";
        var (tens, ones) = (value / 10, value % 10);
        return (tens > 1 ? digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones].ToString() : "");
    }
}
