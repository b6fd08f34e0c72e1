using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>The settings of the private cluster, written anew at each start; what keeps records safe is left at PostgreSQL's own defaults and checked.</summary>
internal static class ClusterSettings
{
    /// <summary>Names the socket file; no TCP port is opened.</summary>
    public const int Port = 5432;

    /// <summary>Writes settings, who may connect, and as which role.</summary>
    /// <param name="folder">The cluster.</param>
    /// <param name="socketFolder">Where its socket lies.</param>
    /// <param name="more">Further settings, a line each.</param>
    /// <param name="moreRoles">Roles of a copy that was not made by this product.</param>
    public static async Task WriteAsync(ClusterFolder folder, string socketFolder, string more = "", params string[] moreRoles)
    {
        // Statements, parameters and details stay out of the log: they hold the words of drafts.
        await folder.WriteAsync("burden.conf", $"""
            listen_addresses = ''
            port = {Port.ToString(CultureInfo.InvariantCulture)}
            unix_socket_directories = {Quoted($"\"{socketFolder.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")}
            unix_socket_permissions = 0700
            max_connections = 100
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_size = 0
            log_checkpoints = off
            log_error_verbosity = terse
            log_min_error_statement = panic
            max_slot_wal_keep_size = '4GB'
            {more}
            """);
        // The second line lets a backup be taken.
        await folder.WriteAsync("pg_hba.conf", "local all all peer map=registry\nlocal replication all peer map=registry\n");
        string[] users = [.. new[] { Environment.UserName, folder.User.Name }.Distinct(StringComparer.Ordinal)];
        string[] roles = [.. moreRoles.Union([ClusterFolder.Superuser, ClusterRoles.Owner, ClusterRoles.Application], StringComparer.Ordinal)];
        await folder.WriteAsync("pg_ident.conf", string.Concat(
            from user in users from role in roles select $"registry \"{user}\" {role}\n"));
    }

    /// <summary>What PostgreSQL wrote before it gave up, on one line.</summary>
    public static string LastWords(ClusterFolder folder)
    {
        var log = new DirectoryInfo(Path.Combine(folder.Path, "log"));
        var newest = log.Exists ? log.EnumerateFiles().MaxBy(f => f.LastWriteTimeUtc)?.FullName : null;
        var lines = new[] { Path.Combine(folder.Path, "start.log"), newest }
            .Where(File.Exists).SelectMany(f => File.ReadLines(f!).TakeLast(5)).Select(l => l.Trim());
        return string.Join("；", lines);
    }

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";
}
