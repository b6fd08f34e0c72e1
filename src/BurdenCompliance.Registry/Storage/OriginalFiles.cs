using System.Security.Cryptography;

namespace BurdenCompliance.Registry;

/// <summary>The files handed in, each under its SHA-256: <c>&lt;data&gt;/files/ab/abcd…</c>. No name from a client is ever part of a path.</summary>
internal sealed class OriginalFiles(string dataFolder)
{
    private readonly string _root = Path.Combine(dataFolder, "files");
    private string Unfinished => Path.Combine(_root, "unfinished");

    /// <summary>Keeps the bytes: on disk, file and folders flushed, when this returns. Once kept, a repeat only flushes.</summary>
    public async Task KeepAsync(string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var target = PathOf(sha256);
        var folder = Path.GetDirectoryName(target)!;
        PrivateFolder.Make(folder);
        if (!IsThere(target, bytes.Length))
        {
            PrivateFolder.Make(Unfinished);
            var making = Path.Combine(Unfinished, Guid.NewGuid().ToString("N"));
            await using (var stream = new FileStream(making, FileMode.CreateNew, FileAccess.Write))
            {
                await stream.WriteAsync(bytes, cancellation);
                stream.Flush(flushToDisk: true);
            }
            File.Move(making, target, overwrite: true);
        }
        Posix.FlushFolder(folder);
        Posix.FlushFolder(_root);
    }

    /// <summary>The bytes kept under this hash.</summary>
    /// <exception cref="InvalidDataException">They were altered since.</exception>
    public async Task<byte[]> ReadAsync(string sha256, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(sha256), cancellation);
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256, StringComparison.Ordinal)
            ? bytes : throw new InvalidDataException($"The stored file {sha256} was altered.");
    }

    /// <summary>Removes what killed processes left half written; a day old, so that no other replica is still at it.</summary>
    public void RemoveUnfinished(TimeProvider clock)
    {
        if (!Directory.Exists(Unfinished))
            return;
        foreach (var file in new DirectoryInfo(Unfinished).EnumerateFiles())
        {
            if (clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > TimeSpan.FromDays(1))
                file.Delete();
        }
    }

    // Made new by the look at it, so that nobody takes it for one left over.
    private static bool IsThere(string target, int length)
    {
        try
        {
            File.SetLastWriteTimeUtc(target, TimeProvider.System.GetUtcNow().UtcDateTime);
            return new FileInfo(target).Length == length;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private string PathOf(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(_root, sha256[..2], sha256) : throw new ArgumentException("Not a SHA-256.", nameof(sha256));
}
