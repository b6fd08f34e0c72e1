using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Exemptions;

/// <summary>A written exception of the regulation, as the catalog knows it.</summary>
/// <param name="BySubject">Holds for rules that name the declared subject among their exempt ones, not for clauses.</param>
/// <param name="Clauses">The clauses that allow it.</param>
/// <param name="Stated">How a text states it; null when only a declaration can.</param>
internal sealed record ExemptionKind(string Kind, string Name, bool BySubject, ImmutableArray<string> Clauses, ImmutableArray<WordPattern> Stated)
{
    /// <summary>Reads the catalog's optional list.</summary>
    public static ImmutableArray<ExemptionKind> ReadAll(CatalogNode root, Lexicons lexicons, IReadOnlyDictionary<string, Clause> clauses)
    {
        var kinds = ImmutableArray.CreateBuilder<ExemptionKind>();
        foreach (var node in root.Find("exemptions")?.Some() ?? [])
        {
            var kind = Read(node, lexicons, clauses);
            if (kinds.Any(k => k.Kind == kind.Kind)) throw node.Get("kind").Wrong($"例外“{kind.Kind}”重复");
            kinds.Add(kind);
        }

        return kinds.DrainToImmutable();
    }

    private static ExemptionKind Read(CatalogNode node, Lexicons lexicons, IReadOnlyDictionary<string, Clause> clauses)
    {
        var covered = node.Find("clauses")?.Some() ?? [];
        foreach (var clause in covered)
        {
            if (!clauses.ContainsKey(clause.Text())) throw clause.Wrong($"没有第 {clause.Text()} 款");
        }

        var kind = new ExemptionKind(
            node.Get("kind").Text(), node.Get("name").Text(), node.Find("bySubject")?.Flag() ?? false, [.. covered.Select(c => c.Text())],
            [.. (node.Find("stated")?.Some() ?? []).Select(p => WordPattern.Read(p, lexicons))]);
        if (kind.BySubject == kind.Clauses.Length > 0) throw node.Wrong("“bySubject”与“clauses”须有且只有一个");
        node.Close();
        return kind;
    }

    /// <summary>The words by which a line states it at a clause or in its neighbourhood, or null.</summary>
    public string? StatedIn(Line line, Passage passage)
    {
        if (Stated.IsEmpty) return null;
        var found = new List<Hit>();
        foreach (var pattern in Stated) pattern.Find(line, found);
        foreach (var hit in found)
        {
            // Approval is named beside what it approves: within the paragraph, in the sentence or its neighbour.
            if (hit.Run is { } run && Math.Abs(SentenceOf(line, passage) - line.Clauses[run.First].Sentence) <= 1) return hit.Passages[0].Text;
        }

        return null;
    }

    private static int SentenceOf(Line line, Passage passage)
    {
        foreach (var clause in line.Clauses)
        {
            if (line.Passage(clause.Start, clause.End).End > passage.Start) return clause.Sentence;
        }

        return 0;
    }
}
