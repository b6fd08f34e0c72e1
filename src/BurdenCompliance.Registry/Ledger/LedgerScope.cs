using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Whose ledgers an actor may open: the own office's; the offices of a region for its party and government offices.</summary>
public sealed class LedgerScope
{
    /// <summary>Kinds of offices that answer for their region.</summary>
    internal static readonly string[] Overseers = ["party-office", "government-office", "party-committee", "government"];

    private readonly RegistryDatabase _database;

    internal LedgerScope(RegistryDatabase database) => _database = database;

    /// <summary>The region the actor's office belongs to, with the offices whose lines may be opened; null for the program itself.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<Scope?> RunAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var own = await context.Offices.SingleOrDefaultAsync(o => o.Id == actor.OfficeId, cancellation);
        if (own is null)
            return null;
        var region = await context.Regions.Where(r => r.Id == own.RegionId)
            .Select(r => new Region(r.Id, r.Name, r.Level, r.ParentId, r.Rank)).SingleAsync(cancellation);
        var open = Overseers.Contains(own.Kind, StringComparer.Ordinal)
            ? await context.Offices.Where(o => o.RegionId == own.RegionId).Select(o => o.Id).ToListAsync(cancellation) : [own.Id];
        return new Scope(own.Id, own.Name, region, [.. open]);
    });
}

/// <summary>What an actor may open.</summary>
/// <param name="OfficeId">The own office.</param>
/// <param name="OfficeName">Its full name.</param>
/// <param name="Region">Its region; everybody who works on documents may see the region's sums.</param>
/// <param name="Open">Offices whose lines may be opened; the own one among them.</param>
public sealed record Scope(Guid OfficeId, string OfficeName, Region Region, ImmutableArray<Guid> Open)
{
    /// <summary>Whose lines a filter shows: the own office's, or the region's.</summary>
    public string NameOf(EntryFilter filter) => filter.OfficeIds is [var only] && only == OfficeId ? OfficeName : Region.Name;
}
