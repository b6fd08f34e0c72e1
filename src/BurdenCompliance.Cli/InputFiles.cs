using System.Text;

namespace BurdenCompliance.Cli;

/// <summary>The files that arguments name: a folder stands for the word-processor files in it and below it.</summary>
internal static class InputFiles
{
    /// <summary>Endings of drafts; the old and the macro-enabled ones are taken up so that they are refused by name, not passed over.</summary>
    private static readonly HashSet<string> Endings = new([".docx", ".doc", ".docm", ".dotx", ".dotm", ".wps", ".rtf"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that is neither file nor folder stands for itself: it fails when read, and the others are still read.</summary>
    /// <exception cref="CommandException">A folder without drafts.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> arguments) => [.. arguments.SelectMany(One)];

    private static IEnumerable<string> One(string argument)
    {
        if (!Directory.Exists(argument)) return [argument];
        var files = Below(argument);
        return files.Length > 0 ? files : throw new CommandException($"“{argument}”中没有文稿（.docx）");
    }

    /// <summary>Text of a file in UTF-8, a byte order mark left out.</summary>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static string Text(string path) => Encoding.UTF8.GetString(Read(path)).TrimStart('\uFEFF');

    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"找不到“{path}”");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"读不到“{path}”，请检查它是不是文件、有没有读取权限");
        }
    }

    private static string[] Below(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => Endings.Contains(Path.GetExtension(f)) && !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"读不到“{folder}”：{e.Message}");
        }
    }
}
