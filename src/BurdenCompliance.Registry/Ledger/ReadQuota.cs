using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Reads where an office's year stands.</summary>
public sealed class ReadQuota
{
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal ReadQuota(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The running year, or another; a year that is over has no pace.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<QuotaState> RunAsync(Guid officeId, int? year = null, CancellationToken cancellation = default)
    {
        var today = BusinessDate.Of(_clock.GetUtcNow());
        return _database.LookAsync(context => InAsync(context, officeId, year ?? today.Year, today, cancellation));
    }

    internal static async Task<QuotaState> InAsync(RegistryDbContext context, Guid office, int year, DateOnly today, CancellationToken cancellation)
    {
        var row = await context.Set<QuotaRow>().SingleOrDefaultAsync(
            q => q.OfficeId == office && q.Year == year, cancellation);
        if (row is not null)
            return Of(new HeldYear(row, await Ceiling.SchemeAsync(context, row.SchemeId, cancellation)), today);
        var scheme = await Ceiling.SchemeForAsync(context, office, year, cancellation);
        var counted = await Ceiling.CountAsync(context, office, year, scheme, cancellation);
        var plan = await PlanCount.OfAsync(context, office, year, cancellation);
        return Of(new HeldYear(new QuotaRow
        {
            OfficeId = office, Year = year, LastYear = counted.LastYear, Plan = plan, Cap = Ceiling.Least(counted.LastYear, plan),
            Used = counted.Used, Excused = 0,
        }, scheme), today);
    }

    internal static QuotaState Of(HeldYear held, DateOnly today)
    {
        var row = held.Row;
        // A year that is over has run its whole length.
        var asOf = today.Year > row.Year ? new DateOnly(row.Year, 12, 31) : today;
        return new QuotaState(row.OfficeId, row.Year, held.Scheme, row.LastYear, row.Plan, row.Cap, row.Used,
            row.Cap is { } cap && asOf.Year == row.Year ? Pace.Passes(row.Used, asOf, cap) : null, row.StatementId, asOf);
    }
}
