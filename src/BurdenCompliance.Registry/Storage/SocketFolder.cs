using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>The private folder of the cluster's Unix socket.</summary>
internal static class SocketFolder
{
    private const int LongestSocketPath = 107; // sun_path holds 108 bytes with the closing zero
    private const string SocketName = "/.s.PGSQL.5432";

    /// <summary><c>&lt;data&gt;/run</c>, or a new short folder under /tmp when that path does not fit a socket address.</summary>
    public static async Task<string> MakeAsync(string dataFolder, ClusterUser user)
    {
        Remove(dataFolder);
        var path = Path.Combine(dataFolder, "run");
        // A comma parts host names in a connection string.
        if (Encoding.UTF8.GetByteCount(path + SocketName) > LongestSocketPath || path.Contains(',', StringComparison.Ordinal))
        {
            // A name nobody can guess, so nobody can have made it before.
            path = $"/tmp/burden-{Guid.NewGuid():N}";
            await File.WriteAllTextAsync(Note(dataFolder), path);
        }
        await ClusterFolder.MakePrivateAsync(path, user);
        return path;
    }

    /// <summary>Where the socket of a data folder's running cluster lies.</summary>
    public static string Of(string dataFolder) =>
        File.Exists(Note(dataFolder)) ? File.ReadAllText(Note(dataFolder)).Trim() : Path.Combine(Path.GetFullPath(dataFolder), "run");

    /// <summary>Removes the short folder of this or of a killed run; <c>&lt;data&gt;/run</c> stays.</summary>
    public static void Remove(string dataFolder)
    {
        if (!File.Exists(Note(dataFolder)))
            return;
        var path = File.ReadAllText(Note(dataFolder)).Trim();
        if (Directory.Exists(path))
        {
            Clear(path);
            Directory.Delete(path);
        }
        File.Delete(Note(dataFolder));
    }

    /// <summary>Removes the socket of a killed postmaster: its lock file may name a stranger by now, or one dead and unburied.</summary>
    public static void Clear(string path)
    {
        File.Delete(path + SocketName);
        File.Delete(path + SocketName + ".lock");
    }

    private static string Note(string dataFolder) => Path.Combine(dataFolder, "socket-folder");
}
