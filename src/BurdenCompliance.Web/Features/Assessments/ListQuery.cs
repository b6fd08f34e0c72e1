using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Api;

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
        if (!QueryName.TryRead<AssessmentState>(state, out var inState) || !QueryName.TryRead<Verdict>(verdict, out var withVerdict))
            return null;
        return catalog.Provisions.FirstOrDefault(p => p.Heading == text?.Trim()) is { } provision
            ? new AssessmentFilter(withVerdict, Text: null, inState, provision.Number) : new AssessmentFilter(withVerdict, text, inState);
    }
}
