using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Features.History;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>Reads the signed and the outgoing file, compares them and records the result; pages and API do it here.</summary>
internal sealed class CompareOutgoing(FindCase find, ReadOriginal original, ReadFile read, CheckOutgoing check)
{
    /// <returns>Where the assessment stands, or why nothing was recorded.</returns>
    public async Task<(AssessmentStanding? Standing, Problem? Problem)> RunAsync(HttpContext context, Guid id, UploadedFile file, int seen, string? key)
    {
        if (await find.RunAsync(context.Actor(), id, context.RequestAborted) is not { } found)
            return (null, Problem.NotFound);
        // Asked for out of order, a file is not even read.
        if (!found.MayDo.Contains(WayAct.CheckOutgoing))
            return (null, StepProblem.Of(new StepOutcome.OutOfOrder(found.Standing.State)));
        if (await original.RunAsync(context.Actor(), id, context.RequestAborted) is not OriginalOutcome.Found(var signed)
            || StoredDraft.Read(signed, found.Assessment.Summary.File.Name, context.RequestAborted) is not { } was)
            return (null, Problem.FileLost);
        var (compared, problem) = await read.RunAsync(file, context.Actor(), (reading, _) => Compared.Of(was, reading.Draft), context.RequestAborted);
        if (compared is null)
            return (null, problem);
        var request = new StepForm(seen, key).Request(context, id, compared.Sha256);
        return await check.RunAsync(request, file.Name, compared.Sha256, compared.Changes, context.RequestAborted) switch
        {
            StepOutcome.Done done => (done.Standing, null),
            StepOutcome.Refused no => (null, StepProblem.Of(no)),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The file that is to go out, and how its text differs from the signed one.</summary>
    private sealed record Compared(string Sha256, ImmutableArray<OutgoingChange> Changes)
    {
        // As much of a paragraph as shows the difference.
        private const int LongestShown = 400;
        private const int MostShown = 100;

        public static Compared Of(Draft signed, Draft outgoing) => new(
            outgoing.File.Sha256,
            [
                .. DraftComparer.Compare(signed, outgoing).Changes.Where(c => c.Kind != ChangeKind.Same)
                    .Select(c => new OutgoingChange(Shown(c.Before), Shown(c.After))).Take(MostShown),
            ]);

        private static string Shown(Paragraph? paragraph) => paragraph is null ? "" : paragraph.Shown.Length <= LongestShown
            ? paragraph.Shown : $"{paragraph.Shown[..LongestShown]}…";
    }
}
