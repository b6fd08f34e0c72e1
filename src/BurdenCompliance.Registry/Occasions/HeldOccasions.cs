using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Meetings and inspections held in a year and the year before, up to a month.</summary>
internal sealed record HeldOccasions(int Year, OccasionKind Kind, Level? Reach, int Count)
{
    public bool IsToCounty => Reach is Level.County or Level.Township or Level.Village;

    public static Task<List<HeldOccasions>> ReadAsync(RegistryDbContext context, Guid[] offices, int year, int month, CancellationToken cancellation) =>
        context.Set<OccasionRow>().Where(o => offices.Contains(o.OfficeId) && (o.Year == year || o.Year == year - 1) && o.HeldOn!.Value.Month <= month)
            .GroupBy(o => new { o.Year, o.Kind, o.Reach }).Select(g => new HeldOccasions(g.Key.Year, g.Key.Kind, g.Key.Reach, g.Count())).ToListAsync(cancellation);
}
