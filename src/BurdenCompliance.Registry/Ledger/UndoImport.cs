using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Takes an import back as a whole: a line for each of its lines still in force.</summary>
public sealed class UndoImport
{
    private readonly Acts _acts;

    internal UndoImport(Acts acts) => _acts = acts;

    /// <summary>Undoes an import of the actor's office; a corrected line is taken back as it stands.</summary>
    /// <param name="id">Which.</param>
    /// <param name="reason">1 to 1,000 characters.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImportOutcome> RunAsync(Guid id, string reason, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<ImportOutcome>(actor, nameof(UndoImport), key: null, async act =>
        {
            var context = act.Context;
            var office = actor.OfficeId;
            await Ceiling.TakeTurnAsync(context, office, cancellation);
            var import = await context.Set<ImportRow>().SingleOrDefaultAsync(i => i.Id == id && i.OfficeId == office && i.UndoneAt == null, cancellation);
            if (import is null || string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
                return ImportLedger.Refused(act, "E_NO_IMPORT", new ImportOutcome.NotFound());
            var documents = await context.Set<LedgerEntryRow>().Where(e => e.ImportId == id && e.OfficeId == office)
                .Select(e => new { e.Year, e.DocumentId }).ToListAsync(cancellation);
            var years = documents.Select(d => d.Year).Distinct().ToList();
            var held = await Ceiling.HoldAsync(context, office, years, cancellation);
            var ids = documents.ConvertAll(d => d.DocumentId);
            // After the years are held nothing else can take a line back meanwhile.
            var standing = await context.Set<LedgerEntryRow>().AsNoTracking().Where(e => e.OfficeId == office && years.Contains(e.Year) && ids.Contains(e.DocumentId) && e.Weight > 0
                && !context.Set<LedgerEntryRow>().Any(b => b.OfficeId == office && b.Year == e.Year && b.Names == e.Id && b.Weight < 0)).ToListAsync(cancellation);
            context.AddRange(standing.Select(old => old with
            {
                Id = Guid.CreateVersion7(act.Now), Kind = EntryKind.Voided, Weight = -1, Names = old.Id, Reason = reason.Trim(), RecordedAt = act.Now,
                RecordedBy = actor.PersonId, ImportId = null,
            }));
            await context.SaveChangesAsync(cancellation);
            await context.Database.ExecuteSqlAsync(
                $"UPDATE registry.ledger_import SET undone_at = {act.Now}, undone_by = {actor.PersonId} WHERE id = {id}", cancellation);
            foreach (var one in held)
                await Ceiling.RecountAsync(context, one, one.Scheme, cancellation);
            act.Record($"import/{id}", Act.Done, new { lines = standing.Count });
            var done = ImportLedger.Of(import) with { UndoneAt = act.Now };
            return new ImportOutcome.Done(done, IsRepeat: false);
        }, cancellation);
}
