using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Asks where a text gives cause but cannot decide; its hits become questions, all passages in one.</summary>
internal sealed class QuestionCheck(SlotsCheck cause) : LineCheck
{
    public override LineNeeds Needs => cause.Needs;

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new QuestionCheck(SlotsCheck.Read(node, lexicons));

    public override void Find(LineCase here, List<Hit> found) => cause.Find(here, found);

    public override IEnumerable<Hit> Run(Case subject)
    {
        var hits = subject.FoundBy(this);
        if (hits.Count > 0) yield return new Hit([.. hits.SelectMany(h => h.Passages)], [], []);
    }
}
