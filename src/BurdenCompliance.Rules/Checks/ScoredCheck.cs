using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Runs of clauses that the trained scorer takes for a breach of this rule's clause.</summary>
/// <param name="sentenceOnly">Speaks only of a sentence on its own; a draft is judged by another rule of the clause.</param>
/// <param name="overCharacters">In a draft, the least length of all runs together.</param>
internal sealed class ScoredCheck(string clause, bool sentenceOnly, int overCharacters) : LineCheck
{
    /// <summary>Words that say why, at most, where many runs make one finding.</summary>
    private const int Reasons = 3;

    public override LineNeeds Needs { get; } = new([], clause);

    public static ICheck Read(CatalogNode node, string clause) => new ScoredCheck(
        clause, node.Find("sentenceOnly")?.Flag() ?? false, node.Find("overCharacters")?.Whole(1, 100_000) ?? 0);

    public override void Find(LineCase here, List<Hit> found)
    {
        if (sentenceOnly && !here.IsSentence) return;
        var line = here.Line;
        foreach (var run in here.Scored)
        {
            if (run.Regulation == clause) found.Add(new Hit([line.Passage(line.Clauses[run.First].Start, line.Clauses[run.End - 1].End)], run.Why, []) { Run = new ClauseRun(run.First, run.End) });
        }
    }

    public override IEnumerable<Hit> Run(Case subject)
    {
        var hits = subject.FoundBy(this);
        if (overCharacters == 0 || subject.IsSentence) return hits;
        return hits.Sum(h => h.Passages[0].Text.Length) < overCharacters
            ? []
            : [new Hit([.. hits.SelectMany(h => h.Passages)], [.. hits.SelectMany(h => h.Why).Take(Reasons)], [])];
    }
}
