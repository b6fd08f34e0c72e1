using System.Collections.Immutable;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Do files and rows agree? For <c>burden fsck</c>; reads every byte, changes nothing.</summary>
public static class CheckFiles
{
    /// <summary>Compares the files of a data folder with the rows of its database.</summary>
    /// <param name="dataFolder">Holds <c>files</c>.</param>
    /// <param name="connectionString">A role that may read the rows; null for the private cluster of the folder.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RegistryException">The database cannot be read.</exception>
    public static async Task<FileReport> RunAsync(string dataFolder, string? connectionString, CancellationToken cancellation = default)
    {
        // Files first: one that comes while we look has its row later, and is no orphan for a day.
        var kept = FileCensus.Kept(dataFolder).ToDictionary(file => file.Name, StringComparer.Ordinal);
        HashSet<string> named;
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString ?? ExportAudit.ConnectionStringOf(dataFolder));
            named = await FileCensus.NamedAsync(source, cancellation);
        }
        catch (NpgsqlException e)
        {
            throw new RegistryException(nameof(RegistryOptions.ConnectionString), $"数据库无法使用：{e.Message}", e);
        }
        // Files of rows that came after the first look are there by now.
        var missing = named.Where(sha256 => !kept.ContainsKey(sha256) && !File.Exists(Path.Combine(dataFolder, "files", sha256[..2], sha256)));
        var altered = new List<string>();
        foreach (var file in kept.Values)
        {
            if (!await FileCensus.IsWholeAsync(file.FullName, file.Name, cancellation))
                altered.Add(file.Name);
        }
        return new FileReport(
            named.Count, kept.Count, [.. missing.Order(StringComparer.Ordinal)], [.. altered.Order(StringComparer.Ordinal)],
            [.. kept.Keys.Except(named, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}

/// <summary>What the comparison found; files by their SHA-256.</summary>
/// <param name="Named">Files that rows name.</param>
/// <param name="Kept">Files there are.</param>
/// <param name="Missing">Named and not there: lost.</param>
/// <param name="Altered">There, with other bytes.</param>
/// <param name="Orphans">There and not named: uploads that were cut off, removed by the site after a day.</param>
public sealed record FileReport(
    int Named, int Kept, ImmutableArray<string> Missing, ImmutableArray<string> Altered, ImmutableArray<string> Orphans)
{
    /// <summary>Nothing is lost or altered.</summary>
    public bool IsWhole => Missing.IsEmpty && Altered.IsEmpty;
}
