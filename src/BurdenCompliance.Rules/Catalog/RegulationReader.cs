using System.Collections.Immutable;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Reads the regulation: title, provisions, clauses with modality; the modality gives the severity.</summary>
internal static class RegulationReader
{
    public static (string Title, ImmutableArray<Provision> Provisions, RegulationText Text) Read(CatalogNode root)
    {
        var severities = root.Get("modalities").Members().ToDictionary(
            m => m.Name, m => m.Value.Choice(CatalogNames.Severities), StringComparer.Ordinal);
        var node = root.Get("regulation");
        foreach (var name in (string[])["issued", "approved"]) node.Get(name).Text();
        string[] frame = [node.Get("preamble").Text(), node.Get("closing").Text()];
        node.Get("issuers").Texts();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var provisions = node.Get("provisions").Some().Select(p => ReadProvision(p, severities, seen)).ToImmutableArray();
        var title = node.Get("title").Text();
        node.Close();
        var texts = provisions.SelectMany(p => p.Clauses.Select(c => c.Text).Append(p.Text)).Concat(frame);
        return (title, provisions, new RegulationText(texts));
    }

    private static Provision ReadProvision(CatalogNode node, Dictionary<string, Severity> severities, HashSet<string> seen)
    {
        var number = node.Get("number").Whole(1, 1000);
        node.Find("chapter")?.Text();
        var clauses = node.Get("clauses").Items().Select(c =>
        {
            var clause = new Clause(c.Get("id").Text(), c.Get("text").Text(), c.Get("modality").Choice(severities));
            if (!clause.Id.StartsWith($"{number}.", StringComparison.Ordinal)) throw c.Get("id").Wrong($"不属于第 {number} 条");
            if (!seen.Add(clause.Id)) throw c.Get("id").Wrong($"第 {clause.Id} 款重复");
            c.Close();
            return clause;
        }).ToImmutableArray();
        var provision = new Provision(number, node.Get("title").Text(), node.Get("text").Text(), clauses);
        node.Close();
        return provision;
    }
}
