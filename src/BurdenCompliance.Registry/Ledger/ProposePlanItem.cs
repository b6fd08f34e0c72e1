using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Puts an item into the plan (立项): an ordinary one while the plan is open, a temporary one with its reason once it is approved.</summary>
public sealed class ProposePlanItem
{
    private readonly Acts _acts;

    internal ProposePlanItem(Acts acts) => _acts = acts;

    /// <summary>Proposes it in the actor's office.</summary>
    /// <param name="year">Business year.</param>
    /// <param name="facts">What is meant to be issued.</param>
    /// <param name="reason">Why it comes after the plan; needed for a temporary item, at most 1,000 characters.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">起草人 or 台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PlanOutcome> RunAsync(
        int year, PlanItemFacts facts, string? reason, IdempotencyKey? key, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<PlanOutcome>(actor, nameof(ProposePlanItem), key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is not null)
                return new PlanOutcome.Done(await ReadPlan.InAsync(act.Context, actor.OfficeId, year, cancellation));
            if (facts.Flaw() is { } flaw)
                return ReadPlan.Refused(act, "E_FIELD", new PlanOutcome.WrongField(flaw));
            var plan = await ReadPlan.HoldAsync(act, year, cancellation);
            if (plan.State == PlanState.Submitted)
                return ReadPlan.Refused(act, "E_PLAN_STATE", new PlanOutcome.WrongState(plan));
            var isTemporary = plan.State == PlanState.Approved;
            if (isTemporary && (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000))
                return ReadPlan.Refused(act, "E_FIELD", new PlanOutcome.WrongField("Reason"));
            // Withdrawn items keep their number: nobody quotes it for something else.
            var last = await act.Context.Set<PlanItemRow>().Where(i => i.OfficeId == actor.OfficeId && i.Year == year).MaxAsync(i => (int?)i.Ordinal, cancellation);
            act.Context.Add(new PlanItemRow
            {
                Id = id, OfficeId = actor.OfficeId, Year = year, Ordinal = (last ?? 0) + 1, Title = facts.Title.Trim(), DocumentType = facts.DocumentType.Trim(),
                DocumentClass = facts.DocumentClass, Month = facts.Month, Owner = facts.Owner.Trim(), IsTemporary = isTemporary,
                Reason = isTemporary ? reason!.Trim() : null, State = PlanItemState.Proposed,
            });
            await act.Context.SaveChangesAsync(cancellation);
            act.Record($"plan-item/{id}", Act.Done, new { year, isTemporary });
            return new PlanOutcome.Done(await ReadPlan.InAsync(act.Context, actor.OfficeId, year, cancellation));
        }, cancellation);
}
