using System.Collections.Frozen;
using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Burden;

/// <summary>What a duty costs: minutes by kind, times by frequency, units by who owes it and who asks.</summary>
/// <param name="Kinds">First that fits wins.</param>
/// <param name="Frequencies">Lexicon to times a year.</param>
/// <param name="Units">First that fits wins.</param>
/// <param name="Deadline">Lexicon of words that set a time.</param>
internal sealed record PriceList(
    ImmutableArray<DutyKind> Kinds, ImmutableArray<(int Lexicon, decimal PerYear)> Frequencies, ImmutableArray<UnitKind> Units, int Deadline)
{
    /// <summary>The reader marks them in one word of bits.</summary>
    private const int MostKinds = 64;

    public static PriceList Read(CatalogNode node, Lexicons lexicons)
    {
        var prices = new PriceList(
            [.. node.Get("kinds").Some().Select(k => DutyKind.Read(k, lexicons))],
            [.. node.Get("frequencies").Some().Select(f => Frequency(f, lexicons))],
            [.. node.Get("units").Some().Select(u => UnitKind.Read(u, lexicons))],
            WordPattern.LexiconId(node.Get("deadline"), node.Get("deadline").Text(), lexicons));
        foreach (var (unit, kind) in node.Get("units").Some().Zip(prices.Units))
        {
            if (kind.SameAs is { } same && !prices.Units.Any(u => u.Id == same && u.SameAs is null)) throw unit.Get("sameAs").Wrong($"“{same}”不是另一种单位");
        }

        if (prices.Kinds.Length > MostKinds) throw node.Get("kinds").Wrong($"最多 {MostKinds} 种");
        node.Get("note").Text();
        node.Close();
        return prices;
    }

    private static (int, decimal) Frequency(CatalogNode node, Lexicons lexicons)
    {
        var lexicon = node.Get("lexicon");
        var frequency = (WordPattern.LexiconId(lexicon, lexicon.Text(), lexicons), node.Get("perYear").Number(0.1m, 3000));
        node.Close();
        return frequency;
    }
}

/// <summary>A kind of duty.</summary>
/// <param name="Groups">A word of each group must stand together; the first group is the act, the last names the thing.</param>
/// <param name="Once">Owed once, whatever the sentence says of how often.</param>
/// <param name="Clauses">Clauses that such a duty touches; the scorer must agree with one of them.</param>
internal sealed record DutyKind(string Id, string Name, ImmutableArray<LexiconGroup> Groups, int Minutes, bool Once, ImmutableArray<string> Clauses)
{
    public static DutyKind Read(CatalogNode node, Lexicons lexicons)
    {
        var groups = node.Get("words").Some().Select(g => WordPattern.Group(g, lexicons));
        var kind = new DutyKind(node.Get("id").Text(), node.Get("name").Text(), [.. groups], node.Get("minutes").Whole(1, 10_000),
            node.Find("once")?.Flag() ?? false, [.. node.Get("clauses").Texts()]);
        node.Close();
        return kind;
    }
}

/// <summary>A kind of unit that owes duties, and how many there usually are under an issuer of each level.</summary>
/// <param name="Within">How many an institution such as a school has of its own; null when it has none.</param>
/// <param name="SameAs">Id of a kind that names the same bodies in other words; named beside each other they count once.</param>
internal sealed record UnitKind(string Id, string Name, int Lexicon, int? Within, string? SameAs, FrozenDictionary<Level, int> Count)
{
    public static UnitKind Read(CatalogNode node, Lexicons lexicons)
    {
        var lexicon = node.Get("lexicon");
        var counts = node.Get("count").Members().ToDictionary(
            m => CatalogNames.Levels.TryGetValue(m.Name, out var level) ? level : throw m.Value.Wrong($"“{m.Name}”不在 {string.Join('、', CatalogNames.Levels.Keys)} 之中"),
            m => m.Value.Whole(1, 1_000_000));
        var kind = new UnitKind(
            node.Get("id").Text(), node.Get("name").Text(), WordPattern.LexiconId(lexicon, lexicon.Text(), lexicons),
            node.Find("within")?.Whole(1, 10_000), node.Find("sameAs")?.Text(), counts.ToFrozenDictionary());
        node.Close();
        return kind;
    }

    /// <summary>Usual number under this issuer; null when it has none below it, or its level is not known.</summary>
    public int? Under(DraftProfile issuer) =>
        issuer.IssuerKind == IssuerKind.PublicInstitution && Within is { } own ? own
        : issuer.IssuerLevel is { } level && Count.TryGetValue(level, out var usual) ? usual : null;
}
