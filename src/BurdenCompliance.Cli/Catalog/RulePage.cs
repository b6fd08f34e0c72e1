using System.Text;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary>The page of one rule: what it finds, why, examples, what passes.</summary>
internal static class RulePage
{
    private const int Examples = 5;

    public static string Of(Rule rule, RuleCatalog catalog)
    {
        var clause = catalog.Clause(rule.Clause);
        var page = new StringBuilder();
        page.Append($"# {rule.Id}\n\n{rule.Title}。{KindNames.SeverityOf(rule.Severity)}。\n\n");
        page.Append($"## 发现什么\n{rule.Message}\n\n{KindNames.Sentence(rule.Kind)}\n\n");
        page.Append($"## 依据\n> {clause.Text}\n\n{Cited(rule, catalog)}。\n\n");
        List(page, "会发现", rule.Hits);
        List(page, "会放过", rule.NearMisses);
        page.Append($"## 怎样通过\n{rule.Advice}\n\n");
        page.Append($"## 参考\n`burden catalog show {rule.Name}`；全部条款见[条款覆盖表](../coverage.md)。\n");
        return page.ToString();
    }

    private static string Cited(Rule rule, RuleCatalog catalog) =>
        catalog.BasisOf(rule.Clause) is null ? $"《{catalog.Regulation}》{catalog.Cite(rule.Clause)}" : catalog.Cite(rule.Clause);

    private static void List(StringBuilder page, string title, IReadOnlyList<Example> examples)
    {
        if (examples.Count == 0) return;
        page.Append($"## {title}\n");
        foreach (var example in examples.Take(Examples))
            page.Append($"- {example.Text}{(example.Heading is { } heading ? $"（标题：{heading}）" : "")}\n");
        page.Append('\n');
    }
}
