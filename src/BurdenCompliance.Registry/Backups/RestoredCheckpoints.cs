using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>Signed checkpoints of rows that a restored audit does not hold any more.</summary>
internal static class RestoredCheckpoints
{
    /// <summary>Moves them to a file of their own: they prove what was lost, and the site goes on from those that hold.</summary>
    public static void SetAsideAfter(string folder, long seq)
    {
        var path = Path.Combine(folder, CheckpointFile.Name);
        if (!File.Exists(path))
            return;
        var lines = File.ReadAllLines(path).Where(l => l.Length > 0)
            .ToLookup(l => JsonSerializer.Deserialize<Checkpoint>(l, JsonSerializerOptions.Web)!.Seq <= seq);
        if (!lines[false].Any())
            return;
        File.AppendAllLines(Path.Combine(folder, "checkpoints-not-restored.jsonl"), lines[false]);
        File.WriteAllLines(path + ".new", lines[true]);
        File.Move(path + ".new", path, overwrite: true);
    }
}
