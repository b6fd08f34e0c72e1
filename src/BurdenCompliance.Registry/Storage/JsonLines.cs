using System.Text;
using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>A file of JSON records, a line each, only ever added to. A line without its end was cut off while it was written and counts for nothing.</summary>
internal static class JsonLines
{
    // Records here are far shorter.
    private const int Tail = 64 * 1024;

    /// <summary>Adds a record; on disk when this returns. What was cut off before it is removed, or it would spoil this one.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Append<T>(string path, T record)
    {
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        stream.SetLength(WholeLength(stream));
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(record, JsonSerializerOptions.Web) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The last record, read from the end; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It is not such a record.</exception>
    public static T? Last<T>(string path) where T : class
    {
        if (!File.Exists(path))
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var end = WholeLength(stream);
        var tail = new byte[Math.Min(end, Tail)];
        stream.Seek(end - tail.Length, SeekOrigin.Begin);
        stream.ReadExactly(tail);
        return Encoding.UTF8.GetString(tail).Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var line] ? Parse<T>(path, line) : null;
    }

    /// <summary>Every record, first to last.</summary>
    /// <exception cref="InvalidDataException">A line is not such a record.</exception>
    public static IEnumerable<T> Read<T>(string path) where T : class
    {
        if (!File.Exists(path))
            yield break;
        var text = File.ReadAllText(path);
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return Parse<T>(path, line);
    }

    private static T Parse<T>(string path, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}：{e.Message}", e);
        }
    }

    private static long WholeLength(FileStream stream)
    {
        for (var at = stream.Length; at > 0; at--)
        {
            stream.Seek(at - 1, SeekOrigin.Begin);
            if (stream.ReadByte() == '\n')
                return at;
        }
        return 0;
    }
}
