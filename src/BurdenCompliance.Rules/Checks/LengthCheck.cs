using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Checks;

/// <summary>字数 of the body against a limit.</summary>
internal sealed class LengthCheck(int limit) : ICheck
{
    public static ICheck Read(CatalogNode node) => new LengthCheck(node.Get("over").Whole(1, 1_000_000));

    public IEnumerable<Hit> Run(Case subject)
    {
        var body = subject.Draft.Counts.Body;
        if (body > limit) yield return Hit.Whole(("count", body.ToString("N0")), ("limit", limit.ToString("N0")), ("excess", (body - limit).ToString("N0")));
    }
}
