using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BurdenCompliance.Registry;

/// <summary>Makes every key of the site before now worthless and signs everybody out; the replicas make their new key when they see it.</summary>
public sealed class RotateKeys
{
    private readonly RegistryDatabase _database;

    internal RotateKeys(RegistryDatabase database) => _database = database;

    /// <summary>Keys older than this serve no more; null before the first rotation.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<DateTimeOffset?> SinceAsync(CancellationToken cancellation = default) => _database.LookAsync(context =>
        context.Set<KeyRingRow>().Select(k => (DateTimeOffset?)k.RotatedAt).SingleOrDefaultAsync(cancellation));

    /// <summary>For the operator's command, beside the running site or without it.</summary>
    /// <param name="connectionString">Npgsql connection string of the application's role.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many sessions ended.</returns>
    /// <exception cref="RegistryException">The database cannot be reached.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public static async Task<int> RunAsync(string connectionString, TimeProvider clock, CancellationToken cancellation = default)
    {
        await using var database = new RegistryDatabase(
            new RegistryOptions { ConnectionString = connectionString, DataDirectory = Path.GetTempPath() }, clock, NullLoggerFactory.Instance);
        await database.StartAsync(cancellation);
        return await new Acts(database, clock).RunAsync(Actor.System, nameof(RotateKeys), key: null, async act =>
        {
            await act.Context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.key_ring AS k (one, rotated_at) VALUES (true, {act.Now})
                ON CONFLICT (one) DO UPDATE SET rotated_at = greatest(k.rotated_at, excluded.rotated_at)
                """, cancellation);
            var ended = await act.Context.Sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.EndedAt, act.Now).SetProperty(s => s.EndedBy, nameof(RotateKeys)), cancellation);
            act.Record(@object: null, Act.Done, new { sessions = ended });
            return ended;
        }, cancellation);
    }
}
