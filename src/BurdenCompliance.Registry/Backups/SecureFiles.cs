namespace BurdenCompliance.Registry;

/// <summary>Copies original files, and what else the site keeps in its data folder, into a backup.</summary>
internal static class SecureFiles
{
    // The database comes by its own way; the rest of these is made anew at each start.
    private static readonly string[] NotOurs =
        ["postgres", "postgres.new", "run", "files", "lock", "lock.holder", "socket-folder", "first-sign-in.txt", RecoveringCluster.LogFolder];

    /// <summary>Copies what the backup does not have yet; each on disk when this returns.</summary>
    /// <returns>How many originals were new.</returns>
    /// <exception cref="BackupException">An original is not what its name says.</exception>
    public static async Task<int> CopyOriginalsAsync(string from, string to, CancellationToken cancellation)
    {
        var copied = 0;
        foreach (var file in FileCensus.Kept(from))
        {
            var target = Path.Combine(to, "files", file.Name[..2], file.Name);
            if (File.Exists(target))
                continue;
            if (!await FileCensus.IsWholeAsync(file.FullName, file.Name, cancellation))
                throw new BackupException(BackupFault.OriginalAltered, file.FullName);
            CopyFlushed(file.FullName, target);
            copied++;
        }
        return copied;
    }

    /// <summary>Copies keys, checkpoints, settings and archives where they have changed since.</summary>
    public static void CopyOwn(string from, string to)
    {
        var folder = new DirectoryInfo(from);
        var files = folder.EnumerateFileSystemInfos().Where(e => !NotOurs.Contains(e.Name, StringComparer.Ordinal))
            .SelectMany(e => e is DirectoryInfo inner ? inner.EnumerateFiles("*", SearchOption.AllDirectories) : [(FileInfo)e]);
        foreach (var file in files)
        {
            var target = new FileInfo(Path.Combine(to, Path.GetRelativePath(from, file.FullName)));
            // An archive of the audit may be gigabytes, and is never changed.
            if (!target.Exists || target.Length != file.Length || target.LastWriteTimeUtc != file.LastWriteTimeUtc)
                CopyFlushed(file.FullName, target.FullName);
        }
    }

    /// <summary>Copies under another name first, so that the right name means a whole file.</summary>
    public static void CopyFlushed(string from, string to)
    {
        PrivateFolder.Make(Path.GetDirectoryName(to)!);
        File.Copy(from, to + ".new", overwrite: true);
        using (var stream = new FileStream(to + ".new", FileMode.Open, FileAccess.Write))
            stream.Flush(flushToDisk: true);
        File.Move(to + ".new", to, overwrite: true);
    }
}
