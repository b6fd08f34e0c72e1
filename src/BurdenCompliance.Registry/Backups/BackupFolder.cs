using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>Where backups lie: base backups, the log that continues them, original files, the site's own keys, and the marks.</summary>
internal sealed class BackupFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public string Log => In("log");
    public string Own => In("own");
    public string Base(string name) => System.IO.Path.Combine(In("base"), name);

    private string Marks => In("marks.jsonl");

    /// <summary>Makes the folder with what it needs, for this user only.</summary>
    public void Make()
    {
        foreach (var folder in (string[])[Path, In("base"), Log, Own])
            PrivateFolder.Make(folder);
    }

    /// <summary>Base backups, oldest first; one without its note was cut off and does not count.</summary>
    public IReadOnlyList<BaseBackup> Bases() => !Directory.Exists(In("base")) ? [] :
    [
        .. Directory.GetFiles(In("base"), "*.json").Order(StringComparer.Ordinal)
            .Select(note => JsonSerializer.Deserialize<BaseBackup>(File.ReadAllText(note), JsonSerializerOptions.Web)!),
    ];

    /// <summary>Declares a base backup whole; on disk when this returns.</summary>
    public void Keep(BaseBackup made)
    {
        PrivateFile.Write(Base(made.Name) + ".json", JsonSerializer.Serialize(made, JsonSerializerOptions.Web));
        Posix.FlushFolder(In("base"));
    }

    /// <summary>Removes all but the newest base backups, and the log that only they needed.</summary>
    public void KeepNewest(int count)
    {
        var all = Bases();
        foreach (var old in all.SkipLast(count))
        {
            // The note first: what is cut off here does not count any more.
            File.Delete(Base(old.Name) + ".json");
            Directory.Delete(Base(old.Name), recursive: true);
        }
        // A segment's name is its time line, eight characters, then its place.
        var first = all.TakeLast(count).First().FirstSegment[8..];
        foreach (var file in Directory.GetFiles(Log).Where(f => System.IO.Path.GetFileName(f) is { Length: >= 24 } n && string.CompareOrdinal(n[8..24], first) < 0))
            File.Delete(file);
    }

    public IReadOnlyList<BackupMark> ReadMarks() => [.. JsonLines.Read<BackupMark>(Marks)];

    /// <summary>Adds a mark; on disk when this returns.</summary>
    public void Append(BackupMark mark) => JsonLines.Append(Marks, mark);

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
