using System.Text;

namespace BurdenCompliance.Cli;

/// <summary>The files that arguments name: a folder stands for the .docx files in it and below it.</summary>
internal static class InputFiles
{
    /// <exception cref="CommandException">Nothing of that name, or a folder without drafts.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> arguments) => [.. arguments.SelectMany(One)];

    private static IEnumerable<string> One(string argument)
    {
        if (File.Exists(argument)) return [argument];
        if (!Directory.Exists(argument)) throw new CommandException($"找不到“{argument}”");
        var files = Below(argument);
        return files.Length > 0 ? files : throw new CommandException($"“{argument}”中没有 .docx 文件");
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"读不到“{path}”：{e.Message}");
        }
    }

    private static string[] Below(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories)
                .Where(f => !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"读不到“{folder}”：{e.Message}");
        }
    }
}
