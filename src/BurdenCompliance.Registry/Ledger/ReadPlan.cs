using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Reads the plan of an office's year.</summary>
public sealed class ReadPlan
{
    private readonly RegistryDatabase _database;

    internal ReadPlan(RegistryDatabase database) => _database = database;

    /// <summary>The plan; one that nobody has begun is open and empty.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<Plan> RunAsync(Guid officeId, int year, CancellationToken cancellation = default) =>
        _database.LookAsync(context => InAsync(context, officeId, year, cancellation));

    internal static async Task<Plan> InAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation)
    {
        var plan = await context.Set<PlanRow>().AsNoTracking().SingleOrDefaultAsync(p => p.OfficeId == office && p.Year == year, cancellation);
        var items = await context.Set<PlanItemRow>().AsNoTracking().Where(i => i.OfficeId == office && i.Year == year && i.State != PlanItemState.Withdrawn)
            .OrderBy(i => i.Ordinal).ToListAsync(cancellation);
        return new Plan(office, year, plan?.State ?? PlanState.Open, plan?.Version ?? 0, plan?.Remark, [.. items.Select(PlanItem.Of)]);
    }

    /// <summary>Locks the plan, begun when missing: steps of one plan come one after the other.</summary>
    internal static async Task<Plan> HoldAsync(Act act, int year, CancellationToken cancellation)
    {
        var office = act.Actor.OfficeId;
        await act.Context.Database.ExecuteSqlAsync($"""
            INSERT INTO registry.plan (office_id, year, state, version, changed_at, changed_by)
            VALUES ({office}, {year}, 'open', 0, {act.Now}, {act.Actor.PersonId}) ON CONFLICT DO NOTHING
            """, cancellation);
        await act.Context.Database.ExecuteSqlAsync($"SELECT 1 FROM registry.plan WHERE office_id = {office} AND year = {year} FOR UPDATE", cancellation);
        return await InAsync(act.Context, office, year, cancellation);
    }

    internal static PlanOutcome Refused(Act act, string code, PlanOutcome outcome)
    {
        act.Refuse($"office/{act.Actor.OfficeId}", code);
        return outcome;
    }
}
