using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>Brings database, files and keys back to one moment, or tries in a scratch folder whether that could be done. For <c>burden restore</c> and <c>burden selftest</c>.</summary>
public static class RestoreBackup
{
    /// <summary>Restores into an empty data folder; a site started on it goes on from there.</summary>
    /// <param name="backupFolder">Where the backups lie.</param>
    /// <param name="dataFolder">Empty or not there.</param>
    /// <param name="to">The moment wanted; null for the last one secured.</param>
    /// <param name="binaries">Folder of PostgreSQL's programs, or null to look for them.</param>
    /// <param name="inspect">Looks at the restored database before it is stopped.</param>
    /// <param name="cancellation">Ends it; what is in the data folder then is of no use.</param>
    /// <exception cref="BackupException">It cannot be done; says why.</exception>
    public static async Task<RestoredState> RunAsync(
        string backupFolder, string dataFolder, DateTimeOffset? to, string? binaries, Func<RestoredState, Task> inspect,
        CancellationToken cancellation = default)
    {
        var folder = new BackupFolder(backupFolder);
        var aim = RecoveryAim.Choose(folder.Bases(), folder.ReadMarks(), to);
        var data = Emptied(dataFolder);
        await SecureFiles.CopyOriginalsAsync(folder.Path, data, cancellation);
        return await RecoverAsync(folder, aim, data, filesFolder: data, binaries, inspect, cancellation);
    }

    /// <summary>The same in a folder that is thrown away; the original files are looked at where they lie in the backup.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<RestoredState> RehearseAsync(
        string backupFolder, string scratchFolder, DateTimeOffset? to, string? binaries, Func<RestoredState, Task> inspect,
        CancellationToken cancellation = default)
    {
        var folder = new BackupFolder(backupFolder);
        var aim = RecoveryAim.Choose(folder.Bases(), folder.ReadMarks(), to);
        return await RecoverAsync(folder, aim, Emptied(scratchFolder), filesFolder: folder.Path, binaries, inspect, cancellation);
    }

    private static async Task<RestoredState> RecoverAsync(
        BackupFolder folder, RecoveryAim aim, string data, string filesFolder, string? binaries, Func<RestoredState, Task> inspect,
        CancellationToken cancellation)
    {
        var programs = await PostgresBinaries.FindAsync(binaries, aim.Base.Major);
        await VerifyAsync(programs, folder.Base(aim.Base.Name));
        SecureFiles.CopyOwn(folder.Own, data);
        var user = ClusterUser.Choose(ownedBy: null);
        await CopyClusterAsync(folder, aim.Base, data, user);
        await using var cluster = new RecoveringCluster(data, aim.Base);
        try
        {
            await cluster.RecoverAsync(binaries, aim.Target, cancellation);
        }
        catch (BackupException e) when (e.Fault == BackupFault.LogMissing && aim.Fallback is not null)
        {
            // Nothing was written between the wanted moment and the last mark: to PostgreSQL that is an end too early.
            await cluster.DisposeAsync();
            await cluster.RecoverAsync(binaries, aim.Fallback, cancellation);
        }
        Directory.Delete(Path.Combine(data, RecoveringCluster.LogFolder), recursive: true);
        await using var source = Npgsql.NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(
            "SELECT h.seq, coalesce((SELECT hash FROM registry.audit_event WHERE seq = $1), '') FROM registry.audit_head h");
        command.Parameters.AddWithValue(aim.AtLeast.Seq);
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            var (seq, hash) = (reader.GetInt64(0), reader.GetString(1));
            if (aim.AtLeast.Seq > 0 && hash != aim.AtLeast.Hash)
                throw new BackupException(BackupFault.AuditDiffers, aim.AtLeast.Seq.ToString(CultureInfo.InvariantCulture));
            RestoredCheckpoints.SetAsideAfter(Path.Combine(data, "checkpoints"), seq);
            var state = new RestoredState(aim.Base.Name, aim.Moment, seq, cluster.ConnectionString, filesFolder, Path.Combine(data, "checkpoints"));
            await inspect(state);
            return state;
        }
    }

    private static async Task VerifyAsync(PostgresBinaries programs, string path)
    {
        var done = await ClusterCommand.RunAsync(programs["pg_verifybackup"], ["--quiet", path]);
        if (done.Code != 0)
            throw new BackupException(BackupFault.BackupAltered, $"{path}：{done.Said}");
    }

    // As the cluster's user may read them; the backup itself stays closed.
    private static async Task CopyClusterAsync(BackupFolder folder, BaseBackup from, string data, ClusterUser user)
    {
        await Passage.OpenAsync(data, user);
        await DoAsync("cp", ["-a", "--reflink=auto", folder.Base(from.Name), Path.Combine(data, "postgres")]);
        var logs = Path.Combine(data, RecoveringCluster.LogFolder);
        Directory.CreateDirectory(logs);
        foreach (var segment in Directory.GetFiles(folder.Log).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(segment);
            if (name.Length >= 24 && string.CompareOrdinal(name[8..24], from.FirstSegment[8..]) < 0)
                continue;
            // The segment being written has its name only when it is full.
            File.Copy(segment, Path.Combine(logs, name.EndsWith(".partial", StringComparison.Ordinal) ? name[..^".partial".Length] : name), overwrite: false);
        }
        if (user.Ids is { } ids)
            await DoAsync("chown", ["-R", string.Create(CultureInfo.InvariantCulture, $"{ids.User}:{ids.Group}"), logs, Path.Combine(data, "postgres")]);
    }

    private static async Task DoAsync(string program, string[] arguments)
    {
        var done = await ClusterCommand.RunAsync(program, arguments);
        if (done.Code != 0)
            throw new BackupException(BackupFault.NotRecovered, done.Said);
    }

    private static string Emptied(string path)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new BackupException(BackupFault.FolderNotEmpty, path);
        PrivateFolder.Make(path);
        return Path.GetFullPath(path);
    }
}

/// <summary>A restored database, while it is up.</summary>
/// <param name="Base">The base backup it came from.</param>
/// <param name="Moment">Up to when its records reach, at the least.</param>
/// <param name="Seq">The audit's last number.</param>
/// <param name="ConnectionString">To look at it.</param>
/// <param name="FilesFolder">Holds the original files.</param>
/// <param name="CheckpointFolder">The signed checkpoints up to that number.</param>
public sealed record RestoredState(string Base, DateTimeOffset Moment, long Seq, string ConnectionString, string FilesFolder, string CheckpointFolder);
