namespace BurdenCompliance.Registry;

/// <summary>更正: one line takes the old one back, the next stands in its place; both name it. Number and assessment stay.</summary>
public sealed class CorrectEntry
{
    private readonly Acts _acts;

    internal CorrectEntry(Acts acts) => _acts = acts;

    /// <summary>Corrects a line of the actor's office.</summary>
    /// <param name="id">The line in force.</param>
    /// <param name="facts">The document as it is.</param>
    /// <param name="date">Its day; within the same year when it bears a number.</param>
    /// <param name="reason">1 to 1,000 characters.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<LedgerOutcome> RunAsync(
        Guid id, DocumentFacts facts, DateOnly date, string reason, IdempotencyKey? key, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(CorrectEntry), key, async act =>
        {
            var newId = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(newId) is { } first)
                return await RegisterDocument.RepeatAsync(act.Context, first, cancellation);
            var flaw = string.IsNullOrWhiteSpace(reason) || reason.Length > 1000 ? "Reason" : facts.Flaw();
            if (flaw is not null)
                return EnterDocument.Refused(act, actor.OfficeId, "E_FIELD", new LedgerOutcome.WrongField(flaw));
            var (old, held, refusal) = await StandingLine.HoldAsync(act, id, cancellation);
            if (old is null)
                return refusal!;
            // Another year would be another number and another ceiling: void it and register it there.
            if (date > BusinessDate.Of(act.Now) || date.Year != old.Year)
                return EnterDocument.Refused(act, actor.OfficeId, "E_DATE", new LedgerOutcome.WrongDate());
            var back = old with
            {
                Id = Guid.CreateVersion7(act.Now), Kind = EntryKind.CorrectedFrom, Weight = -1, Names = old.Id, Reason = reason.Trim(),
                RecordedAt = act.Now, RecordedBy = actor.PersonId, ImportId = null,
            };
            var now = (back with { Id = newId, Kind = EntryKind.CorrectedTo, Weight = 1, BusinessDate = date, Year = date.Year }).With(facts);
            var places = (StandingLine.IsCounted(now, held!) ? 1 : 0) - (StandingLine.IsCounted(old, held!) ? 1 : 0);
            if (!await Ceiling.TakeAsync(act.Context, held!, places, cancellation))
                return EnterDocument.Refused(act, actor.OfficeId, "E_OVER_CEILING",
                    new LedgerOutcome.OverCeiling(ReadQuota.Of(held!, BusinessDate.Of(act.Now))));
            act.Context.AddRange(back, now);
            await act.Context.SaveChangesAsync(cancellation);
            await Ceiling.FollowAsync(act.Context, old.OfficeId, old.Year, cancellation);
            act.Record($"entry/{newId}", Act.Done, new { names = id, number = old.DocumentNumber });
            return new LedgerOutcome.Entered(LedgerEntry.Of(now), IsRepeat: false);
        }, cancellation);
}
