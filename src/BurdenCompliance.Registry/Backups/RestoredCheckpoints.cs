using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>Signed checkpoints of rows that a restored audit does not hold any more.</summary>
internal static class RestoredCheckpoints
{
    /// <summary>Moves them to a file of their own: they prove what was lost, and the site goes on from those that hold.</summary>
    public static void SetAsideAfter(string folder, long seq)
    {
        var path = Path.Combine(folder, CheckpointFile.Name);
        var points = JsonLines.Read<Checkpoint>(path).ToLookup(point => point.Seq <= seq);
        if (!points[false].Any())
            return;
        File.AppendAllLines(Path.Combine(folder, "checkpoints-not-restored.jsonl"), points[false].Select(Line));
        File.WriteAllLines(path + ".new", points[true].Select(Line));
        File.Move(path + ".new", path, overwrite: true);

        static string Line(Checkpoint point) => JsonSerializer.Serialize(point, JsonSerializerOptions.Web);
    }
}
