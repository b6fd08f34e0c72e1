using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BurdenCompliance.Rules;

/// <summary>Document order: whole-document findings first, then by place, then by the catalog's order of rules.</summary>
internal sealed class FindingOrder(RuleCatalog catalog)
{
    private readonly FrozenDictionary<string, int> _rules =
        catalog.Rules.Select((rule, at) => (rule.Id, at)).ToFrozenDictionary(x => x.Id, x => x.at, StringComparer.Ordinal);

    /// <summary>Findings in order; of one rule at one place, the first that was found.</summary>
    public ImmutableArray<Finding> Sort(List<Finding> findings)
    {
        var places = new (int Paragraph, int Start, int Rule, int Found)[findings.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (first, rule) = (findings[i].Passages.FirstOrDefault(), _rules[findings[i].RuleId]);
            places[i] = (first?.Paragraph ?? -1, first?.Start ?? -1, rule, i);
        }

        Array.Sort(places);
        var sorted = ImmutableArray.CreateBuilder<Finding>(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            var (paragraph, start, rule, found) = places[i];
            if (i == 0 || findings[found].Copied is not null || (paragraph, start, rule) != (places[i - 1].Paragraph, places[i - 1].Start, places[i - 1].Rule)) sorted.Add(findings[found]);
        }

        return sorted.DrainToImmutable();
    }
}
