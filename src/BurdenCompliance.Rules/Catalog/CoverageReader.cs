using System.Collections.Immutable;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Reads the catalog's optional list of clauses decided otherwise than by rules.</summary>
internal static class CoverageReader
{
    private static readonly Dictionary<string, CoverageBy> Ways =
        Enum.GetValues<CoverageBy>().ToDictionary(way => CatalogNames.Kebab(way.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<string, OfficeRecord> Records =
        Enum.GetValues<OfficeRecord>().ToDictionary(record => CatalogNames.Kebab(record.ToString()), StringComparer.Ordinal);

    public static ImmutableArray<CoverageNote> Read(CatalogNode root, IReadOnlyDictionary<string, Clause> clauses)
    {
        var seen = new HashSet<(string, CoverageBy)>();
        var notes = ImmutableArray.CreateBuilder<CoverageNote>();
        foreach (var node in root.Find("coverage")?.Items() ?? [])
        {
            var clause = node.Get("clause");
            if (!clauses.ContainsKey(clause.Text())) throw clause.Wrong($"没有第 {clause.Text()} 款");
            var note = new CoverageNote(clause.Text(), node.Get("by").Choice(Ways), node.Get("reason").Text(), node.Find("record")?.Choice(Records));
            if (!seen.Add((note.Clause, note.By))) throw clause.Wrong($"第 {note.Clause} 款重复");
            node.Close();
            notes.Add(note);
        }

        return notes.DrainToImmutable();
    }
}
