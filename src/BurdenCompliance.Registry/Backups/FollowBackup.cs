using System.Diagnostics;

namespace BurdenCompliance.Registry;

/// <summary>Continues a base backup without end: the database's log as it is written, files and marks every few seconds. For <c>burden backup --follow</c>.</summary>
public static class FollowBackup
{
    private const string Slot = "burden_backup";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs until cancelled; each mark is a moment that can be restored to.</summary>
    /// <param name="backupFolder">Holds a base backup of this database.</param>
    /// <param name="dataFolder">Of the site.</param>
    /// <param name="connectionString">A role that may replicate and read the records; null for the private cluster.</param>
    /// <param name="binaries">Folder of PostgreSQL's programs, or null to look for them.</param>
    /// <param name="pause">Between two marks.</param>
    /// <param name="marked">Told of each mark.</param>
    /// <param name="cancellation">Ends it in order.</param>
    /// <exception cref="BackupException">It cannot go on; a service manager starts it again.</exception>
    public static async Task RunAsync(
        string backupFolder, string dataFolder, string? connectionString, string? binaries, TimeSpan pause, Action<BackupMark> marked,
        CancellationToken cancellation)
    {
        var folder = new BackupFolder(backupFolder);
        await using var source = await BackupSource.OpenAsync(dataFolder, connectionString, cancellation);
        var history = await source.HistoryAsync(cancellation);
        var newest = folder.Bases().LastOrDefault() ?? throw new BackupException(BackupFault.NoBackup, folder.Path);
        if (newest.History != history)
            throw new BackupException(BackupFault.OtherHistory, newest.Name);
        var programs = await PostgresBinaries.FindAsync(binaries, newest.Major);
        folder.Make();
        // A slot makes the database keep its log while nobody follows.
        await source.AskAsync<long>(
            "SELECT count(CASE WHEN NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = $1) THEN pg_create_physical_replication_slot($1, true) END)",
            cancellation, Slot);
        using var receiver = ClusterCommand.Start(
            programs["pg_receivewal"], ["-D", folder.Log, "-S", Slot, "--synchronous", "--no-loop", "--no-password"], source.Environment);
        var said = receiver.StandardError.ReadToEndAsync(cancellation);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                var mark = await source.MarkAsync(cancellation);
                await SecureFiles.CopyOriginalsAsync(dataFolder, folder.Path, cancellation);
                SecureFiles.CopyOwn(dataFolder, folder.Own);
                await ReceivedAsync(receiver, said, source, mark, cancellation);
                folder.Append(mark);
                marked(mark);
                await Task.Delay(pause, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to end; the next run goes on from the slot.
        }
        finally
        {
            if (!receiver.HasExited)
                receiver.Kill();
        }
    }

    private static async Task ReceivedAsync(
        Process receiver, Task<string> said, BackupSource source, BackupMark mark, CancellationToken cancellation)
    {
        for (var since = TimeProvider.System.GetTimestamp(); ; await Task.Delay(100, cancellation))
        {
            if (receiver.HasExited)
                throw new BackupException(BackupFault.LogGone, (await said).Trim());
            if (await source.AskAsync<bool>("SELECT coalesce(restart_lsn >= $1::pg_lsn, false) FROM pg_replication_slots WHERE slot_name = $2", cancellation, mark.Lsn, Slot))
                return;
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
                throw new BackupException(BackupFault.NotCopied, mark.Lsn);
        }
    }
}
