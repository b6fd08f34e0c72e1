using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Reads the year against the year before; every figure is a sum of lines at one instant.</summary>
public sealed class ReadYearReport
{
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal ReadYearReport(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Of one office, under its own scheme; null when there is no such office.</summary>
    /// <param name="officeId">Whose.</param>
    /// <param name="year">Business year, null for the running one.</param>
    /// <param name="month">Up to and with this month, null for the running one, 12 for a year that is over.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<YearReport?> OfOfficeAsync(Guid officeId, int? year = null, int? month = null, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var office = await OfficesAsync(context, o => o.Id == officeId, cancellation);
            if (office.IsEmpty)
                return null;
            var scheme = await Ceiling.SchemeForAsync(context, officeId, year ?? Today.Year, cancellation);
            return await ReadAsync(context, office, region: null, year, month, scheme, cancellation);
        });

    /// <summary>Of a region's offices as a sum, all under the common scheme; null when there is no such region.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<YearReport?> OfRegionAsync(Guid regionId, int? year = null, int? month = null, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var region = await context.Regions.Where(r => r.Id == regionId)
                .Select(r => new Region(r.Id, r.Name, r.Level, r.ParentId, r.Rank)).SingleOrDefaultAsync(cancellation);
            return region is null ? null : await ReadAsync(
                context, await OfficesAsync(context, o => o.RegionId == regionId, cancellation), region, year, month, SchemeJson.Common, cancellation);
        });

    private DateOnly Today => BusinessDate.Of(_clock.GetUtcNow());

    private async Task<YearReport> ReadAsync(
        RegistryDbContext context, ImmutableArray<Office> offices, Region? region, int? askedYear, int? askedMonth, CountingScheme scheme,
        CancellationToken cancellation)
    {
        var year = askedYear ?? Today.Year;
        var month = Math.Clamp(askedMonth ?? (year == Today.Year ? Today.Month : 12), 1, 12);
        var ids = offices.Select(o => o.Id).ToImmutableArray();
        // Repeatable: sums and plan are of one instant.
        await using var snapshot = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var sums = await ReportSums.ReadAsync(context, [.. ids], year, month, scheme, cancellation);
        var held = await HeldOccasions.ReadAsync(context, [.. ids], year, month, cancellation);
        var at = Moment.Now(_clock);
        var plans = context.Set<PlanRow>().Where(p => ids.Contains(p.OfficeId) && p.Year == year && p.State == PlanState.Approved);
        var items = await context.Set<PlanItemRow>()
            .Where(i => i.Year == year && i.State == PlanItemState.Approved && plans.Any(p => p.OfficeId == i.OfficeId))
            .GroupBy(i => i.DocumentId != null).Select(g => new { IsUsed = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var lines = new ReportLines(sums, held, ids, year, month, scheme, region is not null);
        return new YearReport(offices, region, year, month, scheme, at, lines.WholeLastYear,
            items.Count == 0 ? null : items.Sum(i => i.Count), items.Where(i => i.IsUsed).Sum(i => i.Count), lines.All());
    }

    private static async Task<ImmutableArray<Office>> OfficesAsync(
        RegistryDbContext context, System.Linq.Expressions.Expression<Func<OfficeRow, bool>> which, CancellationToken cancellation) =>
        [.. await context.Offices.Where(which).OrderBy(o => o.Rank).ThenBy(o => o.Name)
            .Select(o => new Office(o.Id, o.Name, o.ShortName, o.Kind, o.Level, o.RegionId, o.ParentId, o.Rank, o.DocumentWord, o.ClosedAt != null)).ToListAsync(cancellation)];
}
