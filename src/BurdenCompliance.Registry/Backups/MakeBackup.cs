using System.Globalization;
using System.Text.RegularExpressions;

namespace BurdenCompliance.Registry;

/// <summary>Takes a base backup of the running database, then of the files that its rows name. For <c>burden backup</c>.</summary>
public static partial class MakeBackup
{
    /// <summary>Takes one; the site goes on working meanwhile.</summary>
    /// <param name="backupFolder">New, or with backups of the same database.</param>
    /// <param name="dataFolder">Of the site.</param>
    /// <param name="connectionString">A role that may replicate and read the records; null for the private cluster.</param>
    /// <param name="binaries">Folder of PostgreSQL's programs, or null to look for them.</param>
    /// <param name="keep">Base backups to keep, this one included.</param>
    /// <param name="cancellation">Ends it; what was begun does not count.</param>
    /// <exception cref="BackupException">It could not be taken; says why.</exception>
    public static async Task<BaseBackup> RunAsync(
        string backupFolder, string dataFolder, string? connectionString, string? binaries, int keep, CancellationToken cancellation = default)
    {
        var folder = new BackupFolder(backupFolder);
        await using var source = await BackupSource.OpenAsync(dataFolder, connectionString, cancellation);
        var (major, history) = (await source.MajorAsync(cancellation), await source.HistoryAsync(cancellation));
        if (folder.Bases().FirstOrDefault(b => b.History != history) is { } other)
            throw new BackupException(BackupFault.OtherHistory, other.Name);
        var programs = await PostgresBinaries.FindAsync(binaries, major);
        folder.Make();
        var name = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var began = await source.MarkAsync(cancellation);
        // Compared with the pages' checksums while it is read.
        var done = await ClusterCommand.RunAsync(
            programs["pg_basebackup"],
            ["-D", folder.Base(name), "-X", "stream", "-c", "fast", "--manifest-checksums=SHA256", "--no-password", "-l", name], environment: source.Environment);
        if (done.Code != 0)
            throw new BackupException(BackupFault.NotCopied, done.Said);
        var ended = await source.NowAsync(cancellation);
        // After the database: a file is on disk before its row, so that whatever row was copied finds its file.
        await SecureFiles.CopyOriginalsAsync(dataFolder, folder.Path, cancellation);
        SecureFiles.CopyOwn(dataFolder, folder.Own);
        var label = await File.ReadAllTextAsync(Path.Combine(folder.Base(name), "backup_label"), cancellation);
        var made = new BaseBackup(name, began, ended, major, history, source.Database, source.Role, FirstSegment().Match(label).Value);
        folder.Keep(made);
        folder.KeepNewest(keep);
        return made;
    }

    // "START WAL LOCATION: 0/2000028 (file 000000010000000000000002)"
    [GeneratedRegex("[0-9A-F]{24}", RegexOptions.NonBacktracking)]
    private static partial Regex FirstSegment();
}
