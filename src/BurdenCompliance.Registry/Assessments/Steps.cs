using System.Data;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Takes one step on the way of an assessment: whole, once, by one who may, on what they saw; or refuses and changes nothing.</summary>
internal sealed class Steps(Acts acts)
{
    /// <param name="kind">What is done.</param>
    /// <param name="request">To which assessment, by whom.</param>
    /// <param name="work">What this step does besides; a refusal takes everything back.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<StepOutcome> RunAsync(
        WayAct kind, StepRequest request, Func<Step, Task<StepOutcome.Refused?>>? work, CancellationToken cancellation) =>
        acts.RunAsync(request.Actor, kind.ToString(), request.Key, async act =>
        {
            if (await act.FirstObjectAsync(request.Assessment) is { } first)
            {
                act.Record($"assessment/{first}", "repeated", new { });
                return new StepOutcome.Done(await StandingAsync(act.Context, first, cancellation));
            }
            return await InAsync(act, kind, request.Assessment, request.Revision, work, cancellation);
        }, cancellation);

    /// <summary>The step inside an act that does more than this; a revision of null is not compared.</summary>
    public static async Task<StepOutcome> InAsync(
        Act act, WayAct kind, Guid assessment, int? seen, Func<Step, Task<StepOutcome.Refused?>>? work, CancellationToken cancellation)
    {
        var outcome = await TryAsync(act, kind, assessment, seen, work, cancellation);
        if (outcome is StepOutcome.Refused refused)
            act.Refuse(refused is StepOutcome.NotFound ? null : $"assessment/{assessment}", refused.Code);
        return outcome;
    }

    private static async Task<StepOutcome> TryAsync(
        Act act, WayAct kind, Guid assessment, int? seen, Func<Step, Task<StepOutcome.Refused?>>? work, CancellationToken cancellation)
    {
        // Whoever comes second waits here, and then sees what the first has done.
        await act.Context.Database.ExecuteSqlAsync($"SELECT 1 FROM registry.assessment WHERE id = {assessment} FOR UPDATE", cancellation);
        if (await act.Context.Assessments.Where(Reach.Of(act.Actor)).SingleOrDefaultAsync(a => a.Id == assessment, cancellation) is not { } row)
            return new StepOutcome.NotFound();
        var drafters = (await act.Context.Set<AssessmentEventRow>().Where(e => e.AssessmentId == assessment && e.Post == Post.Drafter)
            .Select(e => e.PersonId).Distinct().ToListAsync(cancellation)).ToHashSet();
        if (await RefusalAsync(act, row, kind, seen, drafters, cancellation) is { } refused)
            return refused;

        var (post, to) = Permitted(act.Actor, row.State, kind)!.Value;
        var step = new Step(act, row, kind, post, to, drafters);
        if (work is not null && await work(step) is { } hindered)
            return hindered;
        await act.Context.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(await StepRecord.WriteAsync(step, cancellation));
    }

    private static async Task<StepOutcome.Refused?> RefusalAsync(
        Act act, AssessmentRow row, WayAct kind, int? seen, HashSet<Guid> drafters, CancellationToken cancellation)
    {
        var posts = AssessmentWay.PostsFor(kind);
        if (!posts.Overlaps(act.Actor.Posts))
            return new StepOutcome.NotYourPost([.. posts.Order()]);
        var expected = AssessmentWay.Stays(kind) ? row.Version : row.Revision;
        var permitted = Permitted(act.Actor, row.State, kind);
        if (seen is { } was && was != expected)
            return await OvertakenAsync(act.Context, row, cancellation);
        if (permitted is null)
            return AssessmentWay.Steps.Any(s => s.From == row.State && s.Act == kind)
                ? new StepOutcome.NotYourPost([.. AssessmentWay.Steps.Where(s => s.From == row.State && s.Act == kind).Select(s => s.Post).Order()])
                : new StepOutcome.OutOfOrder(row.State);
        return await OwnWork.IsAsync(act.Context, row.Id, act.Actor.PersonId, permitted.Value.Post, drafters, cancellation) ? new StepOutcome.OwnWork() : null;
    }

    private static async Task<StepOutcome.Refused> OvertakenAsync(RegistryDbContext context, AssessmentRow row, CancellationToken cancellation)
    {
        var last = await context.Set<AssessmentEventRow>().Where(e => e.AssessmentId == row.Id && (e.From == null || e.From != e.To || e.Act == WayAct.Revise))
            .OrderByDescending(e => e.Seq).FirstAsync(cancellation);
        return new StepOutcome.Overtaken(row.State, last.Act, last.PersonName, last.At);
    }

    private static (Post Post, AssessmentState To)? Permitted(Actor actor, AssessmentState from, WayAct kind)
    {
        foreach (var post in actor.Posts.Order())
        {
            if (AssessmentWay.To(from, kind, post) is { } to)
                return (post, to);
        }
        return null;
    }

    internal static Task<AssessmentStanding> StandingAsync(RegistryDbContext context, Guid id, CancellationToken cancellation) =>
        context.Assessments.Where(a => a.Id == id).Select(AssessmentRow.Standing).SingleAsync(cancellation);
}
