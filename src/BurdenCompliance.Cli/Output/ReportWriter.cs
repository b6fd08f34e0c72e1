using System.Text;
using BurdenCompliance.Cli.Check;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Output;

/// <summary>Where examinations go, one after another.</summary>
internal interface IReportWriter
{
    void Add(string path, Answer answer);

    void Close();
}

/// <summary>Chooses a writer.</summary>
internal static class ReportWriter
{
    public static IReportWriter Of(string format, RuleCatalog catalog, string? folder, IReadOnlyList<string> paths) => folder is not null
        ? new FolderWriter(folder, paths)
        : format switch
        {
            "json" => new JsonWriter(Console.Out, list: paths.Count > 1),
            "ndjson" => new NdjsonWriter(Console.Out),
            "sarif" => new SarifWriter(Console.Out, catalog),
            _ => new TextReport(Console.Out, catalog),
        };
}

/// <summary>Indented JSON on the console: one file is one object, several are a list.</summary>
internal sealed class JsonWriter(TextWriter output, bool list) : IReportWriter
{
    private bool _any;

    public void Add(string path, Answer answer)
    {
        if (list) output.WriteLine(_any ? "," : "[");
        _any = true;
        output.Write(ExaminationJson.ToString(answer.Examination, indented: true));
    }

    public void Close()
    {
        output.WriteLine();
        if (list) output.WriteLine(_any ? "]" : "[]");
        output.Flush();
    }
}

/// <summary>One examination a line.</summary>
internal sealed class NdjsonWriter(TextWriter output) : IReportWriter
{
    public void Add(string path, Answer answer) => output.WriteLine(ExaminationJson.ToString(answer.Examination));

    public void Close() => output.Flush();
}

/// <summary>One <c>&lt;name&gt;.json</c> a file in a folder.</summary>
internal sealed class FolderWriter : IReportWriter
{
    private readonly string _folder;
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string> _paths;
    private int _next;

    /// <param name="folder">Made when missing.</param>
    /// <param name="paths">All files, in the order their answers will come; some may have none.</param>
    public FolderWriter(string folder, IReadOnlyList<string> paths)
    {
        (_paths, _names) = (paths, AnswerNames.Of(paths));
        try
        {
            _folder = Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"写不到“{folder}”：{e.Message}");
        }
    }

    public void Add(string path, Answer answer)
    {
        while (!ReferenceEquals(_paths[_next], path)) _next++;
        var name = _names[_next++];
        try
        {
            File.WriteAllText(Path.Combine(_folder, name + ".json"), ExaminationJson.ToString(answer.Examination, indented: true) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"写不到“{name}.json”：{e.Message}");
        }
    }

    public void Close()
    {
    }
}
