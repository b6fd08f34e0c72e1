using System.Security.Cryptography;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>The original files held against the rows that name them.</summary>
internal static class FileCensus
{
    /// <summary>How long a file without a row may be that of an upload still under way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Every column that names a stored file; an outgoing check or a retained list names one that is not kept.</summary>
    public static readonly string[] Columns = ["assessment.file_sha256", "draft_version.file_sha256", "ledger_import.file_sha256"];

    /// <summary>The hashes that rows name.</summary>
    public static async Task<HashSet<string>> NamedAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var parts = Columns.Select(c => c.Split('.')).Select(c => $"SELECT {c[1]} FROM registry.{c[0]}");
        await using var command = source.CreateCommand(string.Join(" UNION ", parts));
        command.CommandTimeout = 0;
        var named = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            named.Add(reader.GetString(0));
        return named;
    }

    /// <summary>The files kept, by their names; a name that is no hash is left out.</summary>
    public static IEnumerable<FileInfo> Kept(string dataFolder)
    {
        var root = new DirectoryInfo(Path.Combine(dataFolder, "files"));
        return !root.Exists ? [] : root.EnumerateDirectories("??").SelectMany(folder => folder.EnumerateFiles())
            .Where(file => file.Name.Length == 64 && file.Name.All(char.IsAsciiHexDigitLower));
    }

    /// <summary>Does the file hold what its name says?</summary>
    public static async Task<bool> IsWholeAsync(string path, string sha256, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        return string.Equals(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)), sha256, StringComparison.Ordinal);
    }
}
