using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Runs of clauses that the trained scorer takes for a breach of this rule's clause.</summary>
/// <param name="sentenceOnly">Speaks only of a sentence on its own; a draft is judged by another rule of the clause.</param>
/// <param name="overCharacters">In a draft, the least length of all runs together.</param>
internal sealed class ScoredCheck(string clause, bool sentenceOnly, int overCharacters) : ICheck
{
    public static ICheck Read(CatalogNode node, string clause) => new ScoredCheck(
        clause, node.Find("sentenceOnly")?.Flag() ?? false, node.Find("overCharacters")?.Whole(1, 100_000) ?? 0);

    public IEnumerable<Hit> Run(Case subject)
    {
        if (sentenceOnly && !subject.IsSentence) return [];
        var hits = subject.Scored.Where(r => r.Regulation == clause && subject.Elements.Contains(r.Line.Paragraph.Element))
            .Select(r => new Hit(
                [r.Line.Passage(r.Line.Clauses[r.First].Start, r.Line.Clauses[r.End - 1].End)], r.Why, []))
            .ToArray();
        if (overCharacters == 0 || subject.IsSentence) return hits;
        return hits.Sum(h => h.Passages[0].Text.Length) < overCharacters
            ? []
            : [new Hit([.. hits.SelectMany(h => h.Passages)], [.. hits.SelectMany(h => h.Why).Take(3)], [])];
    }
}
