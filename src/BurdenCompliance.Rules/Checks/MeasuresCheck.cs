using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A supporting document whose demands seldom say by when or how much, or who.</summary>
internal sealed class MeasuresCheck : ICheck
{
    private const int LeastDemands = 5;
    private readonly Lexicons _lexicons;
    private readonly int _title, _deadline, _actor;
    private readonly decimal _share, _actorShare;

    private MeasuresCheck(CatalogNode node, Lexicons lexicons)
    {
        _lexicons = lexicons;
        _title = WordPattern.LexiconId(node.Get("titleHas"), node.Get("titleHas").Text(), lexicons);
        _deadline = WordPattern.LexiconId(node, "deadline", lexicons);
        _share = node.Get("withDeadlineBelow").Number(0, 1);
        _actor = node.Find("actor") is { } actor ? WordPattern.LexiconId(actor, actor.Text(), lexicons) : -1;
        _actorShare = node.Find("withActorBelow")?.Number(0, 1) ?? 0;
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new MeasuresCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        if (!subject.Of(Element.Title).Any(l => l.Words.Any(w => _lexicons.Has(w.Id, _title)))) yield break;
        int demands = 0, timed = 0, assigned = 0;
        foreach (var line in subject.Body)
        {
            var bounded = Sentences(line, w => _lexicons.Has(w.Id, _deadline) || line.Amounts.Any(a => a.Start == w.Start));
            var named = Sentences(line, w => _lexicons.Has(w.Id, _actor));
            foreach (var clause in line.Clauses.Where(c => c.Standing == Standing.Demand))
            {
                demands++;
                if (bounded.Contains(clause.Sentence)) timed++;
                if (named.Contains(clause.Sentence)) assigned++;
            }
        }

        if (demands < LeastDemands || (timed >= _share * demands && assigned >= _actorShare * demands)) yield break;
        yield return Hit.Whole(("demands", demands.ToString()), ("timed", timed.ToString()), ("assigned", assigned.ToString()));
    }

    private static HashSet<int> Sentences(Line line, Func<Word, bool> wanted) => [.. line.Words.Where(wanted).Select(w => line.Clauses[w.Clause].Sentence)];
}
