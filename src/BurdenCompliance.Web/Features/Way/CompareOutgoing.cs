using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>Reads the signed and the outgoing file, compares them and records the result; pages and API do it here.</summary>
internal sealed class CompareOutgoing(FindCase find, ReadOriginal original, RecordRefusal record, CheckOutgoing check)
{
    // As much of a paragraph as shows the difference.
    private const int LongestShown = 400;
    private const int MostShown = 100;

    /// <returns>Where the assessment stands, or why nothing was recorded.</returns>
    public async Task<(AssessmentStanding? Standing, Problem? Problem)> RunAsync(HttpContext context, Guid id, UploadedFile file, int seen, string? key)
    {
        if (await find.RunAsync(context.Actor(), id, context.RequestAborted) is not { } found)
            return (null, Problem.NotFound);
        // Asked for out of order, a file is not even read.
        if (!found.MayDo.Contains(WayAct.CheckOutgoing))
            return (null, StepProblem.Of(new StepOutcome.OutOfOrder(found.Standing.State)));
        var reading = DraftReader.Read(file.Bytes, file.Name, context.RequestAborted);
        if (reading is Reading.Refused refused)
        {
            await record.RunAsync(refused.Refusal.Code, file.Bytes.Length, context.Actor(), context.RequestAborted);
            return (null, Problem.Refused(refused.Refusal));
        }
        if (await original.RunAsync(context.Actor(), id, context.RequestAborted) is not OriginalOutcome.Found(var signed)
            || DraftReader.Read(signed, found.Assessment.Summary.File.Name, context.RequestAborted) is not Reading.Done(var was))
            return (null, Problem.FileLost);
        var draft = ((Reading.Done)reading).Draft;
        ImmutableArray<OutgoingChange> changes = [.. DraftComparer.Compare(was, draft).Changes.Where(c => c.Kind != ChangeKind.Same)
            .Select(c => new OutgoingChange(Shown(c.Before), Shown(c.After))).Take(MostShown)];
        var request = new StepForm(seen, key).Request(context, id, draft.File.Sha256);
        return await check.RunAsync(request, file.Name, draft.File.Sha256, changes, context.RequestAborted) switch
        {
            StepOutcome.Done done => (done.Standing, null),
            StepOutcome.Refused no => (null, StepProblem.Of(no)),
            _ => throw new InvalidOperationException(),
        };
    }

    private static string Shown(Paragraph? paragraph) => paragraph is null ? "" : paragraph.Shown.Length <= LongestShown
        ? paragraph.Shown : $"{paragraph.Shown[..LongestShown]}…";
}
