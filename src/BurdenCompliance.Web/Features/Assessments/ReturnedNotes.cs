using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>Comments of ours that a file brought back: it went out annotated from here.</summary>
/// <param name="Count">How many came back; those removed in Word are not among them.</param>
/// <param name="Origin">The assessment they were made for; null when the person does not see it.</param>
/// <param name="IsOwn">They were made for the assessment shown.</param>
internal sealed record ReturnedNotes(int Count, AssessmentSummary? Origin, bool IsOwn)
{
    /// <summary>By the assessment they come from, in order of first appearance.</summary>
    public static async Task<ImmutableArray<ReturnedNotes>> OfAsync(Draft draft, Guid shown, FindAssessment find, HttpContext context)
    {
        var all = ImmutableArray.CreateBuilder<ReturnedNotes>();
        foreach (var group in draft.OwnNotes.GroupBy(note => note.Mark, StringComparer.Ordinal))
        {
            var id = Guid.TryParseExact(group.Key, "N", out var marked) ? marked : (Guid?)null;
            var origin = id is { } known && known != shown ? await find.RunAsync(context.Actor(), known, context.RequestAborted) : null;
            all.Add(new ReturnedNotes(group.Count(), origin?.Summary, id == shown));
        }
        return all.ToImmutable();
    }
}
