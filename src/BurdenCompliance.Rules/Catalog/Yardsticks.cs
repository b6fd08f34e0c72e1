using System.Collections.Immutable;
using BurdenCompliance.Rules.Burden;
using BurdenCompliance.Rules.Calendar;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>What checks measure with: the working calendar, prices of duties, parts that words play.</summary>
/// <param name="Calendar">Null when the catalog has none.</param>
/// <param name="Duties">Null when the catalog has no prices.</param>
/// <param name="Parts">Lexicons by the part their words play in a finding, in the order they are shown.</param>
internal sealed record Yardsticks(WorkCalendar? Calendar, DutyReader? Duties, ImmutableArray<(string Role, LexiconGroup Words)> Parts)
{
    public static Yardsticks Read(CatalogNode root, Lexicons lexicons) => new(
        root.Find("calendar") is { } calendar ? WorkCalendar.Read(calendar) : null,
        root.Find("burden") is { } prices ? new DutyReader(lexicons, PriceList.Read(prices, lexicons)) : null,
        [.. (root.Find("parts")?.Members() ?? []).Select(part => (part.Name, WordPattern.Group(part.Value, lexicons)))]);
}
