using System.CommandLine;
using System.Text.Json;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Cli.Count;

/// <summary><c>burden count</c>: 字数 of files.</summary>
internal static class CountCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "文稿或者文件夹" }.WithoutOptions();
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "text", Description = "text 或 json" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("count", "字数：正文、正文加附件、全文，以及 LibreOffice 口径") { files, format };
        command.SetAction(parse => Guard.Run(() => Run(parse.GetRequiredValue(files), parse.GetRequiredValue(format) == "json", Console.Out)));
        return command;
    }

    private static int Run(string[] arguments, bool json, TextWriter output)
    {
        var exit = ExitCode.Clean;
        var counted = new List<object>();
        foreach (var path in InputFiles.Of(arguments))
        {
            switch (Open(path))
            {
                case null:
                    exit = ExitCode.Failed;
                    break;
                case Reading.Done { Draft: var draft }:
                    if (json) counted.Add(new { file = draft.File, counts = draft.Counts });
                    else output.WriteLine($"{path}\n  正文 {draft.Counts.Body:N0}  正文和附件 {draft.Counts.BodyWithAttachments:N0}  全文 {draft.Counts.Document:N0}  LibreOffice 口径 {draft.Counts.LibreOffice:N0}");
                    break;
                case Reading.Refused refused:
                    Console.Error.WriteLine($"{path}：{refused.Refusal.Message}（{refused.Refusal.Code}）");
                    exit = ExitCode.Failed;
                    break;
            }
        }

        if (json) output.WriteLine(JsonSerializer.Serialize(counted, Web));
        return exit;
    }

    /// <summary>The reading of a file, or null when it cannot be opened, which is said.</summary>
    private static Reading? Open(string path)
    {
        try
        {
            return DraftReader.Read(InputFiles.Read(path), Path.GetFileName(path));
        }
        catch (CommandException e)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }
}
