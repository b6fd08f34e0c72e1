using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Registers a document that had no assessment; it shows as such.</summary>
public sealed class RegisterDocument
{
    private readonly Acts _acts;

    internal RegisterDocument(Acts acts) => _acts = acts;

    /// <summary>Registers it in the actor's office.</summary>
    /// <param name="facts">What it is.</param>
    /// <param name="date">Day it went out; null for today. Not in the future, and of this year or the last.</param>
    /// <param name="seriesId">Series that gives its number, or null for a document without number; not one opened after the year of <paramref name="date"/>.</param>
    /// <param name="planItemId">立项 that it uses, or null.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait; whether anything was stored, a repeat with the same key tells.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<LedgerOutcome> RunAsync(
        DocumentFacts facts, DateOnly? date, Guid? seriesId, Guid? planItemId, IdempotencyKey? key, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(RegisterDocument), key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is { } first)
                return await RepeatAsync(act.Context, first, cancellation);
            var today = BusinessDate.Of(act.Now);
            var day = date ?? today;
            if (facts.Flaw() is { } flaw)
                return EnterDocument.Refused(act, actor.OfficeId, "E_FIELD", new LedgerOutcome.WrongField(flaw));
            if (day > today || day.Year < today.Year - 1)
                return EnterDocument.Refused(act, actor.OfficeId, "E_DATE", new LedgerOutcome.WrongDate());
            return await EnterDocument.RunAsync(act, new NewDocument(id, actor.OfficeId, day, facts, seriesId, planItemId, AssessmentId: null), cancellation);
        }, cancellation);

    internal static async Task<LedgerOutcome> RepeatAsync(RegistryDbContext context, Guid id, CancellationToken cancellation) =>
        new LedgerOutcome.Entered(LedgerEntry.Of(await context.Set<LedgerEntryRow>().SingleAsync(e => e.Id == id, cancellation)), IsRepeat: true);
}
