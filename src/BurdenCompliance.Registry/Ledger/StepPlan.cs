using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A step of the whole plan.</summary>
public enum PlanStep
{
    /// <summary>报审.</summary>
    Submit,
    /// <summary>批准: all proposed items with it; the ceiling follows.</summary>
    Approve,
    /// <summary>退回 with a remark.</summary>
    GiveBack,
}

/// <summary>Takes the plan a step further.</summary>
public sealed class StepPlan
{
    private readonly Acts _acts;

    internal StepPlan(Acts acts) => _acts = acts;

    /// <summary>One step. Only 签批人 approves or gives back.</summary>
    /// <param name="year">Business year.</param>
    /// <param name="step">Which.</param>
    /// <param name="version">Of the plan as shown; another one means somebody was first.</param>
    /// <param name="remark">Needed to give back; at most 1,000 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PlanOutcome> RunAsync(int year, PlanStep step, int version, string? remark, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<PlanOutcome>(actor, nameof(StepPlan), key: null, async act =>
        {
            if (step == PlanStep.GiveBack && (string.IsNullOrWhiteSpace(remark) || remark.Length > 1000))
                return ReadPlan.Refused(act, "E_FIELD", new PlanOutcome.WrongField("Remark"));
            // Before the plan's own lock, as every act that moves the ceiling does.
            var held = step == PlanStep.Approve ? await Ceiling.HoldAsync(act.Context, actor.OfficeId, year, cancellation) : null;
            var plan = await ReadPlan.HoldAsync(act, year, cancellation);
            var fits = plan.Version == version && (step == PlanStep.Submit ? plan is { State: PlanState.Open, Items.IsEmpty: false } : plan.State == PlanState.Submitted);
            if (!fits || (step != PlanStep.Submit && !actor.Holds(Post.Approver)))
                return ReadPlan.Refused(act, "E_PLAN_STATE", new PlanOutcome.WrongState(plan));
            var state = Kebab<PlanState>.Of(step switch { PlanStep.Submit => PlanState.Submitted, PlanStep.Approve => PlanState.Approved, _ => PlanState.Open });
            var said = step == PlanStep.GiveBack ? remark!.Trim() : null;
            await act.Context.Database.ExecuteSqlAsync($"""
                UPDATE registry.plan SET state = {state}, version = version + 1, remark = {said}, changed_at = {act.Now}, changed_by = {actor.PersonId}
                WHERE office_id = {actor.OfficeId} AND year = {year}
                """, cancellation);
            if (held is not null)
            {
                await act.Context.Database.ExecuteSqlAsync($"""
                    UPDATE registry.plan_item SET state = 'approved', decided_by = {actor.PersonId}, decided_at = {act.Now}
                    WHERE office_id = {actor.OfficeId} AND year = {year} AND state = 'proposed'
                    """, cancellation);
                await Ceiling.RecountAsync(act.Context, held, held.Scheme, cancellation);
            }
            act.Record($"plan/{actor.OfficeId}/{year}", Act.Done, new { step = step.ToString(), items = plan.Items.Length });
            return new PlanOutcome.Done(await ReadPlan.InAsync(act.Context, actor.OfficeId, year, cancellation));
        }, cancellation);
}
