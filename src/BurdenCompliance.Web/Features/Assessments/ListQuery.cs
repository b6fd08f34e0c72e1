using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>What the list is asked for, as page and API take it.</summary>
internal static class ListQuery
{
    /// <param name="text">Words to look for; a provision as it is cited, 第八条, finds what was found against it.</param>
    /// <param name="state">Name of a state, or empty.</param>
    /// <param name="verdict">Name of a verdict, or empty.</param>
    /// <param name="catalog">Knows the provisions.</param>
    /// <returns>Null when there is no such state or verdict.</returns>
    public static AssessmentFilter? Of(string? text, string? state, string? verdict, RuleCatalog catalog)
    {
        if (!TryParse<AssessmentState>(state, out var inState) || !TryParse<Verdict>(verdict, out var withVerdict))
            return null;
        return catalog.Provisions.FirstOrDefault(p => p.Heading == text?.Trim()) is { } provision
            ? new AssessmentFilter(withVerdict, Text: null, inState, provision.Number) : new AssessmentFilter(withVerdict, text, inState);
    }

    private static bool TryParse<T>(string? name, out T? value) where T : struct, Enum
    {
        value = Enum.GetValues<T>().Select(v => (T?)v).FirstOrDefault(v => Kebab.Of(v!.Value) == name);
        return value is not null || string.IsNullOrEmpty(name);
    }
}
