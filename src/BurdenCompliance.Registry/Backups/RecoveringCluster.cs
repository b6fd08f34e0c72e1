using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>A copy of a database, started apart from any site to replay its log up to a mark or a time.</summary>
internal sealed class RecoveringCluster(string dataFolder, BaseBackup backup) : IAsyncDisposable
{
    /// <summary>Beside the cluster: the log to be replayed, readable for the cluster's user.</summary>
    public const string LogFolder = "log-to-replay";

    private static readonly string[] Settings = ["postgresql.conf", "postgresql.auto.conf", "pg_hba.conf", "pg_ident.conf"];
    private ClusterFolder? _folder;
    private string _socketFolder = "";

    /// <summary>As the role that took the backup.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder, Port = ClusterSettings.Port, Username = backup.Role, Database = backup.Database, Pooling = false,
    }.ConnectionString;

    /// <summary>Starts it and waits for the end of recovery, however long that takes.</summary>
    /// <param name="binaries">Folder of PostgreSQL's programs, or null to look for them.</param>
    /// <param name="target">Settings that say where to stop.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="BackupException">Log is missing, or the copy does not come up.</exception>
    public async Task RecoverAsync(string? binaries, string target, CancellationToken cancellation)
    {
        // The settings of a server elsewhere name files of that machine.
        foreach (var name in Settings.Where(name => File.Exists(Conf(name))))
            File.Move(Conf(name), Conf(name) + ".saved", overwrite: true);
        _folder = await ClusterFolder.PrepareAsync(dataFolder, binaries);
        await ClusterLeftovers.ClearAsync(_folder, TimeProvider.System, NullLogger.Instance);
        _socketFolder = await SocketFolder.MakeAsync(dataFolder, _folder.User);
        await _folder.WriteAsync("postgresql.conf", "include_if_exists = 'burden.conf'\n");
        await _folder.WriteAsync("recovery.signal", "");
        // Relative to the cluster's folder, so that no path needs quoting; no standby, so that no setting need be as large as there.
        await ClusterSettings.WriteAsync(_folder, _socketFolder, $"""
            restore_command = 'cp "../{LogFolder}/%f" "%p"'
            recovery_target_action = 'promote'
            hot_standby = off
            {target}
            """, backup.Role);
        var started = await _folder.RunAsync(
            _folder.Binaries["pg_ctl"], "start", "-D", _folder.Path, "-l", Path.Combine(_folder.Path, "start.log"), "-w", "-t", "60");
        while (!await IsUpAsync(cancellation))
        {
            if (!File.Exists(Path.Combine(_folder.Path, "postmaster.pid")))
                throw Failure(ClusterSettings.LastWords(_folder) + started.Trouble);
            await Task.Delay(200, cancellation);
        }
    }

    /// <summary>Stops it and puts the settings back that came with it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        if (File.Exists(Path.Combine(_folder.Path, "postmaster.pid")))
            await ClusterLeftovers.StopAsync(_folder);
        SocketFolder.Remove(dataFolder);
        File.Delete(Conf("burden.conf"));
        foreach (var name in Settings.Where(name => File.Exists(Conf(name) + ".saved")))
            File.Move(Conf(name) + ".saved", Conf(name), overwrite: true);
    }

    private async Task<bool> IsUpAsync(CancellationToken cancellation)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(ConnectionString);
            await using var command = source.CreateCommand("SELECT NOT pg_is_in_recovery()");
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    // PostgreSQL tells a log that ends too early from one that does not fit only by its words.
    private static BackupException Failure(string words) => new(
        words.Contains("recovery ended before", StringComparison.Ordinal) || words.Contains("requested recovery stop point", StringComparison.Ordinal)
            || words.Contains("WAL ends before", StringComparison.Ordinal) || words.Contains("could not locate", StringComparison.Ordinal)
            ? BackupFault.LogMissing : BackupFault.NotRecovered, words);

    private string Conf(string name) => Path.Combine(dataFolder, "postgres", name);
}
