using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Any of several word patterns in a line: actor, action, object, frequency, deadline.</summary>
internal sealed class SlotsCheck(WordPattern[] patterns) : LineCheck
{
    public override LineNeeds Needs { get; } = new([.. patterns.SelectMany(p => p.Anchors).Distinct()]);

    public static SlotsCheck Read(CatalogNode node, Lexicons lexicons) =>
        new([.. node.Get("anyOf").Some().Select(item => WordPattern.Read(item, lexicons))]);

    public override void Find(LineCase here, List<Hit> found)
    {
        foreach (var pattern in patterns) pattern.Find(here.Line, found);
    }
}
