using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A supporting document whose demands seldom say by when or how much.</summary>
internal sealed class MeasuresCheck : ICheck
{
    private const int LeastDemands = 5;
    private readonly Lexicons _lexicons;
    private readonly int _title, _deadline;
    private readonly decimal _share;

    private MeasuresCheck(CatalogNode node, Lexicons lexicons)
    {
        _lexicons = lexicons;
        _title = WordPattern.LexiconId(node.Get("titleHas"), node.Get("titleHas").Text(), lexicons);
        _deadline = WordPattern.LexiconId(node, "deadline", lexicons);
        _share = node.Get("withDeadlineBelow").Number(0, 1);
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new MeasuresCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        if (!subject.Of(Element.Title).Any(l => l.Words.Any(w => _lexicons.Has(w.Id, _title)))) yield break;
        int demands = 0, timed = 0;
        foreach (var line in subject.Body)
        {
            var bounded = line.Words.Where(w => _lexicons.Has(w.Id, _deadline) || line.Amounts.Any(a => a.Start == w.Start))
                .Select(w => line.Clauses[w.Clause].Sentence).ToHashSet();
            foreach (var clause in line.Clauses.Where(c => c.Standing == Standing.Demand))
            {
                demands++;
                if (bounded.Contains(clause.Sentence)) timed++;
            }
        }

        if (demands < LeastDemands || timed >= _share * demands) yield break;
        yield return Hit.Whole(("demands", demands.ToString()), ("timed", timed.ToString()));
    }
}
