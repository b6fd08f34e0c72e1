using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Asks where a text gives cause but cannot decide; its hits become questions, all passages in one.</summary>
internal sealed class QuestionCheck(SlotsCheck cause) : ICheck
{
    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new QuestionCheck((SlotsCheck)SlotsCheck.Read(node, lexicons));

    public IEnumerable<Hit> Run(Case subject)
    {
        var hits = cause.Run(subject).ToArray();
        if (hits.Length > 0) yield return new Hit([.. hits.SelectMany(h => h.Passages)], [], []);
    }
}
