using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Reads an office's year of meetings or inspections.</summary>
public sealed class ReadOccasions
{
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal ReadOccasions(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The year beside the year before.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OccasionYear> RunAsync(Guid officeId, OccasionKind kind, int year, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var rows = (await context.Set<OccasionRow>().Where(o => o.OfficeId == officeId && o.Kind == kind && (o.Year == year || o.Year == year - 1))
                .OrderBy(o => o.Month).ThenBy(o => o.Id).ToListAsync(cancellation)).ConvertAll(Occasion.Of);
            var today = BusinessDate.Of(_clock.GetUtcNow());
            var upTo = year == today.Year ? today.Month : 12;
            int Held(int one) => rows.Count(o => o.Year == one && o.HeldOn?.Month <= upTo);
            var items = rows.Where(o => o.Year == year).ToImmutableArray();
            var standing = items.Where(o => !o.IsCancelled).ToList();
            return new OccasionYear(year, kind, items, new YearOverYear(Held(year), Held(year - 1)), standing.Count(o => !o.IsPlanned),
                kind == OccasionKind.Inspection ? standing.Count(o => o.Filing is null) : 0, Clashes(standing));
        });

    private static ImmutableArray<Clash> Clashes(List<Occasion> items) =>
    [
        .. from item in items
           from place in item.Facts.PlaceNames
           group item by (place, item.HeldOn?.Month ?? item.Facts.Month) into same
           where same.Distinct().Count() > 1
           orderby same.Key.Item2, same.Key.place
           select new Clash(same.Key.place, same.Key.Item2, [.. same.Distinct()]),
    ];
}
