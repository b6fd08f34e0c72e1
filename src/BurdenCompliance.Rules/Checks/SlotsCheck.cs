using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Any of several word patterns in a line: actor, action, object, frequency, deadline.</summary>
internal sealed class SlotsCheck(WordPattern[] patterns) : ICheck
{
    public static ICheck Read(CatalogNode node, Lexicons lexicons) =>
        new SlotsCheck([.. node.Get("anyOf").Some().Select(item => WordPattern.Read(item, lexicons))]);

    public IEnumerable<Hit> Run(Case subject)
    {
        foreach (var line in subject.Voiced)
        {
            foreach (var hit in patterns.SelectMany(p => p.Find(line))) yield return hit;
        }
    }
}
