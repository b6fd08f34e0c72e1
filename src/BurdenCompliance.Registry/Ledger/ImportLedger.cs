using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Takes a table of past documents into the ledger, whole or not at all, and takes it back as a whole.</summary>
public sealed class ImportLedger
{
    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal ImportLedger(Acts acts, RegistryDatabase database, TimeProvider clock) => (_acts, _database, _clock) = (acts, database, clock);

    /// <summary>Headings of a table that fits, in order.</summary>
    public static ImmutableArray<string> Headings => [.. ImportWords.Headings];

    /// <summary>What would be taken and what not; changes nothing.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImportedTable> PreviewAsync(Sheet sheet, Guid officeId, CancellationToken cancellation = default) =>
        _database.LookAsync(context => CheckAsync(context, sheet, officeId, BusinessDate.Of(_clock.GetUtcNow()), cancellation));

    /// <summary>Takes the rows that can be taken. The same file again changes nothing.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="fileName">For display only.</param>
    /// <param name="fileSha256">Of the bytes handed in.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImportOutcome> RunAsync(Sheet sheet, string fileName, string fileSha256, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<ImportOutcome>(actor, nameof(ImportLedger), key: null, async act =>
        {
            var context = act.Context;
            var office = actor.OfficeId;
            var today = BusinessDate.Of(act.Now);
            // One import of an office at a time.
            await Ceiling.TakeTurnAsync(context, office, cancellation);
            if (await context.Set<ImportRow>().SingleOrDefaultAsync(i => i.OfficeId == office && i.FileSha256 == fileSha256 && i.UndoneAt == null, cancellation) is { } before)
                return new ImportOutcome.Done(Of(before), IsRepeat: true);
            var years = ImportParser.Read(sheet, today).Accepted.Select(row => row.Date.Year).ToHashSet();
            var held = await Ceiling.HoldAsync(context, office, years, cancellation);
            var table = await CheckAsync(context, sheet, office, today, cancellation);
            if (table.Accepted.IsEmpty)
                return Refused(act, "E_IMPORT", new ImportOutcome.Unusable(table));
            var import = new ImportRow
            {
                Id = Guid.CreateVersion7(act.Now), OfficeId = office, FileName = ColumnText.Of(fileName), FileSha256 = fileSha256, Accepted = table.Accepted.Length,
                Refused = table.Refused.Length, MadeAt = act.Now, MadeBy = actor.PersonId,
            };
            context.Add(import);
            context.AddRange(table.Accepted.Select(row => EntryOf(row, import)));
            await context.SaveChangesAsync(cancellation);
            foreach (var one in held)
                await Ceiling.RecountAsync(context, one, one.Scheme, cancellation);
            if (await ReadQuota.InAsync(context, office, today.Year, today, cancellation) is { } now && years.Contains(today.Year) && now.Used > now.Ceiling && now.StatementId is null)
                return Refused(act, "E_OVER_CEILING", new ImportOutcome.OverCeiling(now));
            act.Record($"import/{import.Id}", Act.Done, new { fileSha256, accepted = import.Accepted, refused = import.Refused });
            return new ImportOutcome.Done(Of(import), IsRepeat: false);
        }, cancellation);

    internal static LedgerImport Of(ImportRow row) => new(row.Id, row.FileName, row.Accepted, row.Refused, row.MadeAt, row.UndoneAt);

    internal static ImportOutcome Refused(Act act, string code, ImportOutcome outcome)
    {
        act.Refuse($"office/{act.Actor.OfficeId}", code);
        return outcome;
    }

    private static async Task<ImportedTable> CheckAsync(
        RegistryDbContext context, Sheet sheet, Guid office, DateOnly today, CancellationToken cancellation)
    {
        var table = ImportParser.Read(sheet, today);
        var known = new HashSet<(string, DateOnly, string?)>();
        foreach (var year in table.Accepted.Select(row => row.Date.Year).Distinct())
        {
            var filter = new EntryFilter([office], year);
            foreach (var entry in await ListEntries.InAsync(context, filter, SchemeJson.Common, after: null, int.MaxValue, cancellation))
                known.Add((entry.Title, entry.BusinessDate, entry.DocumentNumber));
        }
        var again = table.Accepted.Where(row => known.Contains((row.Facts.Title, row.Date, row.DocumentNumber))).ToList();
        return again.Count == 0 ? table : table with
        {
            Accepted = [.. table.Accepted.Except(again)],
            Refused = [.. table.Refused.Concat(again.Select(row => new RefusedRow(row.Row, RowTrouble.InLedger, row.Facts.Title))).OrderBy(row => row.Row)],
        };
    }

    private static LedgerEntryRow EntryOf(AcceptedRow row, ImportRow import)
    {
        var id = Guid.CreateVersion7(import.MadeAt);
        var facts = row.Facts;
        return new LedgerEntryRow
        {
            Id = id, DocumentId = id, OfficeId = import.OfficeId, Year = row.Date.Year, BusinessDate = row.Date, RecordedAt = import.MadeAt,
            RecordedBy = import.MadeBy, Kind = EntryKind.Imported, Weight = 1, SeriesWord = WordOf(row.DocumentNumber), DocumentNumber = row.DocumentNumber,
            Title = "", DocumentType = "", Form = facts.Form, Direction = facts.Direction, DocumentClass = facts.DocumentClass, Recipients = "", Units = 0,
            IsException = false, BurdenMinutes = 0, ImportId = import.Id,
        }.With(facts);
    }

    // 云政办发〔2025〕3号 is of the series 云政办发.
    private static string WordOf(string? number)
    {
        var end = number?.IndexOfAny(['〔', '[', '［', '(', '（']) ?? -1;
        return end is > 0 and <= 30 ? number![..end].Trim() : "";
    }
}
