using System.Collections.Immutable;

namespace BurdenCompliance.Rules;

/// <summary>Document order: whole-document findings first, then by place, then by the catalog's order of rules.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<Finding> Sort(List<Finding> findings, RuleCatalog catalog)
    {
        var order = catalog.Rules.Select((rule, at) => (rule.Id, at)).ToDictionary(x => x.Id, x => x.at, StringComparer.Ordinal);
        return [.. findings
            .DistinctBy(f => (f.RuleId, f.Passages.Length > 0 ? (f.Passages[0].Paragraph, f.Passages[0].Start) : (-1, -1)))
            .OrderBy(f => f.Passages.Length > 0 ? f.Passages[0].Paragraph : -1)
            .ThenBy(f => f.Passages.Length > 0 ? f.Passages[0].Start : -1)
            .ThenBy(f => order[f.RuleId])];
    }
}
