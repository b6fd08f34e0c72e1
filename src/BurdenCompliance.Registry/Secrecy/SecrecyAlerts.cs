using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What the security administrator is told of refused files that bear a secrecy mark, and that they have seen it.</summary>
public sealed class SecrecyAlerts
{
    private const int MostShown = 100;

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;

    internal SecrecyAlerts(Acts acts, RegistryDatabase database) => (_acts, _database) = (acts, database);

    /// <summary>The newest first.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<SecrecyAlert>> ListAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await (from a in context.Set<SecrecyAlertRow>()
                join p in context.People on a.PersonId equals p.Id
                orderby a.At descending, a.Id
                select new SecrecyAlert(a.Id, a.At, p.Account, p.Name, a.Code, a.Size, a.SeenAt)).Take(MostShown).ToListAsync(cancellation)).ToImmutableArray());

    /// <summary>How many by month (official time) and size, the newest month first.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<SecrecyCount>> CountAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await context.Set<SecrecyAlertRow>().GroupBy(a => new { a.At.AddHours(OfficialTime.Offset.TotalHours).Year, a.At.AddHours(OfficialTime.Offset.TotalHours).Month, a.Size })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Size, Count = g.Count() }).ToListAsync(cancellation))
        .OrderByDescending(c => c.Year).ThenByDescending(c => c.Month).ThenBy(c => c.Size, StringComparer.Ordinal)
        .Select(c => new SecrecyCount(c.Year, c.Month, c.Size, c.Count)).ToImmutableArray());

    /// <summary>All that were listed until now are seen.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<int> SeeAsync(Actor actor, CancellationToken cancellation = default) => _acts.RunAsync(actor, "SeeSecrecyAlerts", key: null, async act =>
    {
        var seen = await act.Context.Set<SecrecyAlertRow>().Where(a => a.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.SeenAt, act.Now), cancellation);
        act.Record(@object: null, Act.Done, new { seen });
        return seen;
    }, cancellation);

    /// <summary>Adds one, with its errand for e-mail and webhook, to the act that refuses the file.</summary>
    internal static void Add(Act act, string code, string size)
    {
        var alert = new SecrecyAlertRow { Id = Guid.CreateVersion7(act.Now), At = act.Now, PersonId = act.Actor.PersonId, Code = code, Size = size };
        act.Context.Add(alert);
        act.Context.Add(new OutboxRow { Id = Guid.CreateVersion7(act.Now), AlertId = alert.Id, CreatedAt = act.Now, NextAt = act.Now, Attempts = 0 });
    }
}

/// <summary>A refused file that bears a secrecy mark.</summary>
/// <param name="Code">Of the rule, <c>E_CLASSIFIED</c>.</param>
/// <param name="Size">A bucket, such as <c>up to 1 MiB</c>.</param>
/// <param name="SeenAt">Null while new.</param>
public sealed record SecrecyAlert(Guid Id, DateTimeOffset At, string Account, string Name, string Code, string Size, DateTimeOffset? SeenAt);

/// <summary>How many files were refused in a month.</summary>
public sealed record SecrecyCount(int Year, int Month, string Size, int Count);
