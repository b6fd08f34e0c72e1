using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Brings the tables up to this version, apart from any site. For <c>burden migrate</c>; any number may run at once.</summary>
public static class MigrateRegistry
{
    /// <summary>On the office's own server; a second role by the application's name gets its rights.</summary>
    /// <param name="connectionString">The role that owns the tables.</param>
    /// <param name="cancellation">Ends it; a migration that was begun is undone.</param>
    /// <returns>Names of the migrations that were pending.</returns>
    /// <exception cref="RegistryException">The database cannot be used.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(string connectionString, CancellationToken cancellation = default)
    {
        try
        {
            var pending = await Migrations.PendingAsync(connectionString, cancellation);
            await Migrations.RunAsync(connectionString, logs: null, cancellation);
            await ClusterRoles.GrantIfThereAsync(connectionString);
            return pending;
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException)
        {
            throw new RegistryException(nameof(RegistryOptions.ConnectionString), $"数据库无法使用：{e.Message}", e);
        }
    }

    /// <summary>In the private cluster of a data folder whose site is stopped.</summary>
    /// <param name="dataFolder">Held while it runs.</param>
    /// <param name="binaries">Folder of PostgreSQL's programs, or null to look for them.</param>
    /// <param name="cancellation">Ends it; a migration that was begun is undone.</param>
    /// <exception cref="RegistryException">A site holds the folder, or the cluster does not start.</exception>
    public static async Task RunEmbeddedAsync(string dataFolder, string? binaries, CancellationToken cancellation = default)
    {
        var options = new RegistryOptions { DataDirectory = dataFolder, PostgresBinaries = binaries };
        await using var database = new RegistryDatabase(options, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(cancellation);
    }
}
