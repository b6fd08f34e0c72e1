using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Brings the tables up to this version, one process at a time.</summary>
internal static class Migrations
{
    private const long Turn = 0x42757264656E; // "Burden" in ASCII: the advisory lock of this product
    private const int Tries = 10;

    /// <summary>What is not applied yet.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(string connection, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var context = new RegistryDbContext(RegistryDatabase.ContextOptions(source, logs: null));
        return [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
    }

    /// <summary>Applies what is pending, each migration whole or not at all. Does nothing, and needs no right to, when nothing is.</summary>
    public static async Task RunAsync(string ownerConnection, ILoggerFactory? logs, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await using var context = new RegistryDbContext(RegistryDatabase.ContextOptions(source, logs));
        if (!(await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        // One connection throughout: the advisory lock and lock_timeout belong to its session.
        await context.Database.OpenConnectionAsync(cancellation);
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Turn})", cancellation);
        // Waiting longer for a table would hold up everybody queued behind us.
        await context.Database.ExecuteSqlAsync($"SET lock_timeout = '1s'", cancellation);
        for (var left = Tries; ; left--)
        {
            try
            {
                await context.Database.MigrateAsync(cancellation);
                break;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable && left > 1)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Turn})", cancellation);
    }
}
