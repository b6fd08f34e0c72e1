using System.Text.Json;
using System.Text.Json.Nodes;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Check;

/// <summary>Examines each line of a JSONL file as a sentence; the answer repeats the line and adds its clauses and rules.</summary>
internal static class LinesCheck
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(Examiner examiner, string path, string? output)
    {
        var answers = InputFiles.Text(path).Split('\n').Select((line, at) => (line, at)).Where(x => !string.IsNullOrWhiteSpace(x.line))
            .AsParallel().AsOrdered().Select(x => One(examiner, x.line, x.at + 1)).ToArray();
        Write(output, answers.Where(a => a.Error is null).Select(a => a.Json));
        var errors = answers.Select(a => a.Error).OfType<string>().ToArray();
        if (errors.Length > 0) throw new CommandException(string.Join(Environment.NewLine, errors));
        return answers.Any(a => a.Found) ? ExitCode.Found : ExitCode.Clean;
    }

    private static void Write(string? output, IEnumerable<string> lines)
    {
        try
        {
            using var writer = output is null ? Console.Out : new StreamWriter(output);
            foreach (var line in lines) writer.WriteLine(line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"写不到“{output}”：{e.Message}");
        }
    }

    /// <summary>The answer to one line, or what is wrong with it.</summary>
    private static (string Json, bool Found, string? Error) One(Examiner examiner, string line, int number)
    {
        try
        {
            var node = JsonNode.Parse(line) as JsonObject ?? throw new CommandException($"第 {number} 行不是 JSON 对象");
            var text = node["text"]?.GetValue<string>() ?? throw new CommandException($"第 {number} 行缺少“text”");
            var profile = node["profile"] is { } given ? ProfileOverrides.Parse(given.ToJsonString()) : null;
            var findings = examiner.ExamineSentence(text, node["heading"]?.GetValue<string>(), profile);
            node["clauses"] = new JsonArray([.. findings.Select(f => f.Clause).Distinct().Select(c => JsonValue.Create(c))]);
            node["rules"] = new JsonArray([.. findings.Select(f => f.RuleId).Distinct().Select(r => JsonValue.Create(r))]);
            return (node.ToJsonString(Relaxed), !findings.IsEmpty, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return ("", false, $"第 {number} 行不是合用的 JSON：要求每行一个对象，“text”和“heading”是文字");
        }
        catch (CommandException e)
        {
            return ("", false, e.Message);
        }
        catch (ProfileException e)
        {
            return ("", false, $"第 {number} 行的文稿画像不能用：{e.Message}");
        }
    }
}
