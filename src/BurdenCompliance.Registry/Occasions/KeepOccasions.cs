using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Writes down meetings and inspections: planned, held, cancelled.</summary>
public sealed class KeepOccasions
{
    private readonly Acts _acts;

    internal KeepOccasions(Acts acts) => _acts = acts;

    /// <summary>Adds one to the actor's office.</summary>
    /// <param name="kind">Meeting or inspection.</param>
    /// <param name="year">Business year.</param>
    /// <param name="facts">What it is.</param>
    /// <param name="isPlanned">Stands in the approved plan.</param>
    /// <param name="filing">备案 number, or null; at most 100 characters.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OccasionOutcome> AddAsync(
        OccasionKind kind, int year, OccasionFacts facts, bool isPlanned, string? filing, IdempotencyKey? key, Actor actor,
        CancellationToken cancellation = default) =>
        _acts.RunAsync<OccasionOutcome>(actor, nameof(KeepOccasions), key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is { } first)
                return new OccasionOutcome.Done(Occasion.Of(await act.Context.Set<OccasionRow>().SingleAsync(o => o.Id == first, cancellation)));
            filing = string.IsNullOrWhiteSpace(filing) ? null : filing.Trim();
            var flaw = facts.Flaw() ?? (filing?.Length > 100 ? "Filing" : year is < 2015 or > 2100 ? "Year" : null);
            if (flaw is not null)
                return Refused(act, "E_FIELD", new OccasionOutcome.WrongField(flaw));
            var row = new OccasionRow
            {
                Id = id, OfficeId = actor.OfficeId, Year = year, Kind = kind, Title = facts.Title.Trim(), Month = facts.Month, Places = facts.Places.Trim(),
                Reach = facts.Reach, IsPlanned = isPlanned, Filing = filing, IsVideo = facts.IsVideo, Attendees = facts.Attendees, Minutes = facts.Minutes,
                RecordedAt = act.Now, RecordedBy = actor.PersonId,
            };
            act.Context.Add(row);
            act.Record($"occasion/{id}", Act.Done, new { kind = Kebab<OccasionKind>.Of(kind), year, isPlanned });
            return new OccasionOutcome.Done(Occasion.Of(row));
        }, cancellation);

    /// <summary>Says that it was held on a day, or cancelled with null.</summary>
    /// <param name="id">Occasion of the actor's office, neither held nor cancelled.</param>
    /// <param name="heldOn">Not in the future, within its year; null for 取消.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OccasionOutcome> CloseAsync(Guid id, DateOnly? heldOn, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<OccasionOutcome>(actor, nameof(KeepOccasions), key: null, async act =>
        {
            if (heldOn > BusinessDate.Of(act.Now))
                return Refused(act, "E_DATE", new OccasionOutcome.WrongField("HeldOn"));
            var isCancelled = heldOn is null;
            var year = heldOn?.Year;
            if (await act.Context.Database.ExecuteSqlAsync($"""
                UPDATE registry.occasion SET held_on = {heldOn}, is_cancelled = {isCancelled}
                WHERE id = {id} AND office_id = {actor.OfficeId} AND held_on IS NULL AND NOT is_cancelled AND ({year}::integer IS NULL OR year = {year})
                """, cancellation) == 0)
                return Refused(act, "E_NO_OCCASION", new OccasionOutcome.NotFound());
            act.Record($"occasion/{id}", Act.Done, new { heldOn, isCancelled });
            return new OccasionOutcome.Done(Occasion.Of(await act.Context.Set<OccasionRow>().SingleAsync(o => o.Id == id, cancellation)));
        }, cancellation);

    private static OccasionOutcome Refused(Act act, string code, OccasionOutcome outcome)
    {
        act.Refuse($"office/{act.Actor.OfficeId}", code);
        return outcome;
    }
}
