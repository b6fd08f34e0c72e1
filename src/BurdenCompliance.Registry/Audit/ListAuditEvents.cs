using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lists audit events, newest first, for the audit administrator.</summary>
public sealed class ListAuditEvents
{
    private readonly RegistryDatabase _database;

    internal ListAuditEvents(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <param name="filter">What to list.</param>
    /// <param name="before">Only rows before this number, or null for the newest.</param>
    /// <param name="size">1 to 500.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<AuditEvent>> RunAsync(AuditFilter filter, long? before, int size, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            IQueryable<AuditEventRow> rows = context.AuditEvents;
            if (before is not null)
                rows = rows.Where(e => e.Seq < before);
            if (Word(filter.Account) is { } account)
                rows = rows.Where(e => e.Actor == account);
            if (Word(filter.Act) is { } act)
                rows = rows.Where(e => e.Act == act);
            if (Word(filter.Object) is { } @object)
                rows = rows.Where(e => e.Object == @object);
            if (Word(filter.Outcome) is { } outcome)
                rows = rows.Where(e => e.Outcome == outcome);
            if (filter.From is not null)
                rows = rows.Where(e => e.At >= filter.From);
            if (filter.Until is not null)
                rows = rows.Where(e => e.At < filter.Until);
            return (await rows.OrderByDescending(e => e.Seq).Take(Math.Clamp(size, 1, 500))
                .Select(e => new AuditEvent(e.Seq, e.At, e.Actor, e.Act, e.Object, e.Outcome, e.Address, e.Correlation, e.Details, e.Hash))
                .ToListAsync(cancellation)).ToImmutableArray();
        });

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : ColumnText.Of(text.Trim());
}

/// <summary>What to list; an absent field filters nothing.</summary>
/// <param name="Account">Of this account.</param>
/// <param name="Act">Of this verb.</param>
/// <param name="Object">On this object.</param>
/// <param name="Outcome"><c>done</c>, <c>refused</c>, or <c>repeated</c> when a request came again under its key.</param>
/// <param name="From">At or after, UTC.</param>
/// <param name="Until">Before, UTC.</param>
public sealed record AuditFilter(
    string? Account = null, string? Act = null, string? Object = null, string? Outcome = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>A line of the audit.</summary>
/// <param name="Seq">Number in the chain, from 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Account">Who.</param>
/// <param name="Act">Name of the verb.</param>
/// <param name="Object">Kind and id, or null.</param>
/// <param name="Outcome"><c>done</c>, <c>refused</c>, or <c>repeated</c> when a request came again under its key.</param>
/// <param name="Address">Where from, or null.</param>
/// <param name="Correlation">Id of the request, or null.</param>
/// <param name="Details">A JSON object.</param>
/// <param name="Hash">Lower-case hexadecimal.</param>
public sealed record AuditEvent(
    long Seq, DateTimeOffset At, string Account, string Act, string? Object, string Outcome, string? Address, string? Correlation, string Details, string Hash);
