using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Approves or refuses a temporary item, or takes back one that is not yet approved.</summary>
public sealed class DecidePlanItem
{
    private readonly Acts _acts;

    internal DecidePlanItem(Acts acts) => _acts = acts;

    /// <summary>Decides. Only 签批人 approves or refuses.</summary>
    /// <param name="id">Item of the actor's office.</param>
    /// <param name="decision">Approved, Refused or Withdrawn.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PlanOutcome> RunAsync(Guid id, PlanItemState decision, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<PlanOutcome>(actor, nameof(DecidePlanItem), key: null, async act =>
        {
            var year = await act.Context.Set<PlanItemRow>().Where(i => i.Id == id && i.OfficeId == actor.OfficeId)
                .Select(i => (int?)i.Year).SingleOrDefaultAsync(cancellation);
            if (year is null || decision == PlanItemState.Proposed)
                return ReadPlan.Refused(act, "E_NO_PLAN_ITEM", new PlanOutcome.NotFound());
            var held = await Ceiling.HoldAsync(act.Context, actor.OfficeId, year.Value, cancellation);
            var plan = await ReadPlan.HoldAsync(act, year.Value, cancellation);
            var may = decision == PlanItemState.Withdrawn ? plan.State != PlanState.Submitted
                : actor.Holds(Post.Approver) && plan.Items.Any(i => i.Id == id && i.IsTemporary);
            if (!may || await act.Context.Database.ExecuteSqlAsync($"""
                UPDATE registry.plan_item SET state = {Kebab<PlanItemState>.Of(decision)}, decided_by = {actor.PersonId}, decided_at = {act.Now}
                WHERE id = {id} AND state = 'proposed'
                """, cancellation) == 0)
                return ReadPlan.Refused(act, "E_PLAN_STATE", new PlanOutcome.WrongState(plan));
            if (decision == PlanItemState.Approved)
                await Ceiling.RecountAsync(act.Context, held, held.Scheme, cancellation);
            act.Record($"plan-item/{id}", Act.Done, new { decision = Kebab<PlanItemState>.Of(decision) });
            return new PlanOutcome.Done(await ReadPlan.InAsync(act.Context, actor.OfficeId, year.Value, cancellation));
        }, cancellation);
}
