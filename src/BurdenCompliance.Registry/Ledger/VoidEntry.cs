using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>作废: a line that takes another back, with the reason. The number stays given; its place under the ceiling is free again.</summary>
public sealed class VoidEntry
{
    private readonly Acts _acts;

    internal VoidEntry(Acts acts) => _acts = acts;

    /// <summary>Voids a line of the actor's office.</summary>
    /// <param name="id">The line in force.</param>
    /// <param name="reason">1 to 1,000 characters.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<LedgerOutcome> RunAsync(Guid id, string reason, IdempotencyKey? key, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(VoidEntry), key, async act =>
        {
            var newId = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(newId) is { } first)
                return await RegisterDocument.RepeatAsync(act.Context, first, cancellation);
            if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
                return EnterDocument.Refused(act, actor.OfficeId, "E_FIELD", new LedgerOutcome.WrongField("Reason"));
            var (old, held, refusal) = await StandingLine.HoldAsync(act, id, cancellation);
            if (old is null)
                return refusal!;
            var back = old with
            {
                Id = newId, Kind = EntryKind.Voided, Weight = -1, Names = old.Id, Reason = reason.Trim(), RecordedAt = act.Now, RecordedBy = actor.PersonId,
                ImportId = null,
            };
            await Ceiling.TakeAsync(act.Context, held!, StandingLine.IsCounted(back, held!) ? -1 : 0, cancellation);
            act.Context.Add(back);
            await act.Context.SaveChangesAsync(cancellation);
            if (old.PlanItemId is { } item)
                await PlanCount.FreeAsync(act.Context, item, old.DocumentId, cancellation);
            await Ceiling.FollowAsync(act.Context, old.OfficeId, old.Year, cancellation);
            act.Record($"entry/{newId}", Act.Done, new { names = id, number = old.DocumentNumber });
            return new LedgerOutcome.Entered(LedgerEntry.Of(back), IsRepeat: false);
        }, cancellation);
}
