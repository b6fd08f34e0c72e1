using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Tests.Web;

public sealed class FindingListTests
{
    private static readonly CatalogIdentity Identity = new("1", "");
    private static readonly RuleCatalog Catalog = new(Identity, "某规定",
    [
        new Provision(3, "甲", "", [new Clause("3.1", "一", Severity.Justify), new Clause("3.2", "二", Severity.Justify)]),
        new Provision(8, "乙", "", [new Clause("8.1", "三", Severity.Breach)]),
    ], []);

    [Fact]
    public void Numbers_follow_the_draft_and_groups_follow_the_regulation() =>
        Show("8.1", "3.2", "8.1").ShouldBe("第三条: 3.2[2]; 第八条: 8.1[1,3]");

    [Fact]
    public void A_clause_that_the_catalog_lacks_is_still_shown() => Show("3.1", "9.9").ShouldBe("第三条: 3.1[1]; 其他条款: 9.9[2]");

    [Fact]
    public void Findings_at_the_same_passage_share_a_card_under_the_weightiest()
    {
        Finding At(string clause, Severity severity, int start) =>
            new("R", clause, severity, "", "", [new Passage(Element.Body, 1, start, start + 2, "某事")], []);
        var list = FindingList.Of(Of([At("3.1", Severity.Justify, 4), At("8.1", Severity.Breach, 4), At("3.2", Severity.Justify, 9)]), Catalog);
        list.Cards.Select(c => $"{c.Number}({string.Join(',', c.Sisters.Select(s => s.Number))})").ShouldBe(["2(1)", "3()"]);
        list.Provisions.Sum(p => p.Findings).ShouldBe(3);
        list.Places.SelectMany(p => p).Select(p => p.Finding).ShouldBe([2, 3]);
    }

    private static Examination Of(ImmutableArray<Finding> findings) => new(
        new FileFacts("a.docx", "", 0), Identity, new DraftProfile(), new Counts(0, 0, 0, 0), Verdict.Inconsistent, findings, [], [], Refusal: null);

    private static string Show(params string[] clauses)
    {
        var findings = clauses.Select(clause => new Finding("R", clause, Severity.Breach, "", "", [], [])).ToImmutableArray();
        return string.Join("; ", FindingList.Of(Of(findings), Catalog).Provisions.Select(group =>
            $"{group.Heading}: {string.Join(' ', group.Clauses.Select(c => $"{c.Clause.Id}[{string.Join(',', c.Findings.Select(f => f.Number))}]"))}"));
    }
}
