using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Looks up offices and regions.</summary>
public sealed class FindOffices
{
    private static readonly Expression<Func<OfficeRow, Office>> FromRow = o =>
        new Office(o.Id, o.Name, o.ShortName, o.Kind, o.Level, o.RegionId, o.ParentId, o.Rank, o.DocumentWord, o.ClosedAt != null);

    private readonly RegistryDatabase _database;

    internal FindOffices(RegistryDatabase database) => _database = database;

    /// <summary>All offices in official order.</summary>
    public Task<ImmutableArray<Office>> AllAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await context.Offices.OrderBy(o => o.Rank).ThenBy(o => o.Name).Select(FromRow).ToListAsync(cancellation)).ToImmutableArray());

    /// <summary>All regions in official order.</summary>
    public Task<ImmutableArray<Region>> RegionsAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await context.Regions.OrderBy(r => r.Rank).ThenBy(r => r.Name)
            .Select(r => new Region(r.Id, r.Name, r.Level, r.ParentId, r.Rank)).ToListAsync(cancellation)).ToImmutableArray());

    /// <summary>The office, or null.</summary>
    public Task<Office?> FindAsync(Guid id, CancellationToken cancellation = default) => _database.LookAsync(context =>
        context.Offices.Where(o => o.Id == id).Select(FromRow).SingleOrDefaultAsync(cancellation));
}
