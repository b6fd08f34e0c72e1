using System.Collections.Immutable;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Reads the catalog's optional list of documents beside the regulation.</summary>
internal static class BasisReader
{
    public static ImmutableArray<Basis> Read(CatalogNode root)
    {
        var severities = root.Get("modalities").Members().ToDictionary(
            m => m.Name, m => m.Value.Choice(CatalogNames.Severities), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bases = ImmutableArray.CreateBuilder<Basis>();
        foreach (var node in root.Find("bases")?.Some() ?? [])
        {
            var id = node.Get("id").Text();
            var clauses = node.Get("clauses").Some().Select(c => ReadClause(c, id, severities, seen)).ToImmutableArray();
            bases.Add(new Basis(id, node.Get("title").Text(), node.Get("issued").Text(), clauses));
            node.Get("issuers").Texts();
            node.Close();
        }

        return bases.DrainToImmutable();
    }

    private static Clause ReadClause(CatalogNode node, string basis, Dictionary<string, Severity> severities, HashSet<string> seen)
    {
        var id = node.Get("id");
        if (!id.Text().StartsWith($"{basis}.", StringComparison.Ordinal)) throw id.Wrong($"应以“{basis}.”开头");
        if (!seen.Add(id.Text())) throw id.Wrong($"第 {id.Text()} 款重复");
        var clause = new Clause(id.Text(), node.Get("text").Text(), node.Get("modality").Choice(severities));
        node.Close();
        return clause;
    }
}
