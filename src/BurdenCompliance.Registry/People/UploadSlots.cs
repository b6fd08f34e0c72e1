using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lets so many uploads of a person run at once, counted for all replicas together.</summary>
public sealed class UploadSlots
{
    // Longer than an upload over a slow line takes.
    private static readonly TimeSpan Serves = TimeSpan.FromMinutes(5);

    private readonly RegistryDatabase _database;
    private readonly PeopleOptions _options;
    private readonly TimeProvider _clock;

    internal UploadSlots(RegistryDatabase database, PeopleOptions options, TimeProvider clock) =>
        (_database, _options, _clock) = (database, options, clock);

    /// <returns>The slot to give back, or null when all are taken.</returns>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<Guid?> TakeAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync<Guid?>(async context =>
    {
        var holder = Guid.NewGuid();
        // Who loses one slot to another request at the same moment looks for the next; the key keeps two from holding one.
        for (var tries = _options.UploadsAtOnce; tries > 0; tries--)
        {
            var (now, until) = (Moment.Now(_clock), Moment.Now(_clock) + Serves);
            var free = await context.Database.SqlQuery<int?>($"""
                SELECT min(n) AS "Value" FROM generate_series(1, {_options.UploadsAtOnce}) n WHERE NOT EXISTS (
                    SELECT FROM registry.upload_slot s WHERE s.person_id = {actor.PersonId} AND s.slot = n AND s.until_at > {now})
                """).SingleAsync(cancellation);
            if (free is null)
                return null;
            if (await context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.upload_slot AS s (person_id, slot, holder, until_at) VALUES ({actor.PersonId}, {free}, {holder}, {until})
                ON CONFLICT (person_id, slot) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at WHERE s.until_at <= {now}
                """, cancellation) == 1)
                return holder;
        }
        return null;
    });

    /// <summary>Gives a slot back.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now; the slot frees itself later.</exception>
    public Task GiveBackAsync(Actor actor, Guid slot) => _database.LookAsync(context =>
        context.Set<UploadSlotRow>().Where(s => s.PersonId == actor.PersonId && s.Holder == slot).ExecuteDeleteAsync());
}
