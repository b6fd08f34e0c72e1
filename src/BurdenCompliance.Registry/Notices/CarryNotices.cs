using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Gives out notices that are still to be carried outside the page, each to one carrier at a time, and takes back what came of them.</summary>
public sealed class CarryNotices
{
    private const int MostAttempts = 8;
    // Later than this the page has told it; a flood after a long silence would help nobody.
    private static readonly TimeSpan Serves = TimeSpan.FromHours(24);

    private readonly RegistryDatabase _database;
    private readonly PeopleOptions _options;
    private readonly TimeProvider _clock;

    internal CarryNotices(RegistryDatabase database, PeopleOptions options, TimeProvider clock) => (_database, _options, _clock) = (database, options, clock);

    /// <summary>Some that are due; a carrier that dies leaves them due again, after a minute and later each time.</summary>
    /// <param name="most">As many as are carried within a minute.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<CarriedNotice>> TakeAsync(int most, CancellationToken cancellation = default) => _database.ActAsync<ImmutableArray<CarriedNotice>>(async context =>
    {
        var (now, oldest) = (Moment.Now(_clock), Moment.Now(_clock) - Serves);
        await context.Database.ExecuteSqlAsync(
            $"UPDATE registry.outbox SET settled_at = {now}, trouble = 'too old' WHERE settled_at IS NULL AND created_at < {oldest}", cancellation);
        var taken = await context.Database.SqlQuery<Guid>($"""
            UPDATE registry.outbox SET attempts = attempts + 1, next_at = {now} + interval '60 seconds' * power(2, attempts)
            WHERE id IN (SELECT id FROM registry.outbox WHERE settled_at IS NULL AND next_at <= {now} ORDER BY next_at LIMIT {most} FOR UPDATE SKIP LOCKED)
            RETURNING id AS "Value"
            """).ToListAsync(cancellation);
        var found = await (from waiting in context.Set<OutboxRow>()
                           where taken.Contains(waiting.Id)
                           join notice in context.Set<NoticeRow>() on waiting.NoticeId equals (Guid?)notice.Id
                           join person in context.People on notice.PersonId equals person.Id
                           select new { waiting.Id, Notice = notice, person.Account, person.Email }).ToListAsync(cancellation);
        var notices = found.Select(f => new CarriedNotice(
            f.Id, new Notice(f.Notice.Id, f.Notice.AssessmentId, f.Notice.Act, f.Notice.ToState, f.Notice.FromName, f.Notice.Title, f.Notice.Words, f.Notice.At, f.Notice.ReadAt),
            Alert: null, f.Account, f.Email is null ? [] : [f.Email]));
        return [.. notices, .. await AlertsAsync(context, taken, cancellation)];
    }, cancellation);

    private async Task<IEnumerable<CarriedNotice>> AlertsAsync(RegistryDbContext context, List<Guid> taken, CancellationToken cancellation)
    {
        var found = await (from waiting in context.Set<OutboxRow>()
                           where taken.Contains(waiting.Id)
                           join a in context.Set<SecrecyAlertRow>() on waiting.AlertId equals (Guid?)a.Id
                           join p in context.People on a.PersonId equals p.Id
                           select new { waiting.Id, Alert = new SecrecyAlert(a.Id, a.At, p.Account, p.Name, a.Code, a.Size, a.SeenAt) }).ToListAsync(cancellation);
        var addresses = found.Count == 0 ? [] : (await SettingsInForce.ReadAsync(context, _options, cancellation))[SettingName.AlertMail]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        return found.Select(f => new CarriedNotice(f.Id, Notice: null, f.Alert, Account: "", addresses));
    }

    /// <summary>Carried, or not: then it is due again, until it was tried often enough.</summary>
    /// <param name="id">Of the errand.</param>
    /// <param name="trouble">Null when carried.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<int> SettleAsync(Guid id, string? trouble, CancellationToken cancellation = default) => _database.ActAsync(context =>
    {
        var now = Moment.Now(_clock);
        var kept = trouble is null ? null : ColumnText.Of(trouble);
        return context.Database.ExecuteSqlAsync($"""
            UPDATE registry.outbox SET trouble = {kept}, settled_at = CASE WHEN {kept}::text IS NULL OR attempts >= {MostAttempts} THEN {now} END
            WHERE id = {id} AND settled_at IS NULL
            """, cancellation);
    }, cancellation);
}

/// <summary>A notice or an alert on its way out of the page.</summary>
/// <param name="Errand">Settle it by this id.</param>
/// <param name="Notice">Or null.</param>
/// <param name="Alert">Or null.</param>
/// <param name="Account">Whom a notice is for.</param>
/// <param name="Emails">Where to; may be empty.</param>
public sealed record CarriedNotice(Guid Errand, Notice? Notice, SecrecyAlert? Alert, string Account, ImmutableArray<string> Emails);
