using System.CommandLine;
using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Cli.Check;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Annotate;

/// <summary><c>burden annotate</c>: a copy of the draft with a Word comment on each finding.</summary>
internal static class AnnotateCommand
{
    private const string Author = "为基层减负一致性审查";

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "文稿" };
        var output = new Option<string>("--output", "-o") { Required = true, Description = "带批注的文稿（.docx），原文件不动" };
        var profile = new Option<string?>("--profile") { Description = "文稿画像 JSON，覆盖自动识别的字段" };
        var superior = new Option<string[]>("--superior") { Description = "上位文件，可给多个", AllowMultipleArgumentsPerToken = false };
        var catalog = CatalogFile.Option();
        var command = new Command("annotate", "把审查意见写成 Word 批注，另存一份；退出码 0 无问题，1 有问题，2 未能审查") { file, output, profile, superior, catalog };
        command.SetAction(parse => Guard.Run(() =>
        {
            var (from, to) = (parse.GetRequiredValue(file), parse.GetRequiredValue(output));
            if (Path.GetFullPath(from) == Path.GetFullPath(to)) throw new CommandException("批注稿不能盖掉原稿，请在 -o 后另起一个文件名");
            var examiner = CatalogFile.Load(parse.GetValue(catalog));
            return Run(examiner, from, to, ProfileFile.Read(parse.GetValue(profile)), SuperiorFiles.Read(parse.GetValue(superior) ?? []));
        }));
        return command;
    }

    private static int Run(Examiner examiner, string from, string to, ProfileOverrides? profile, IReadOnlyList<Draft> superiors)
    {
        var bytes = InputFiles.Read(from);
        var reading = DraftReader.Read(bytes, Path.GetFileName(from));
        var examination = examiner.Examine(reading, profile, superiors);
        if (reading is not Reading.Done { Draft: var draft }) throw Refused(from, examination.Refusal!);
        var sheet = new NoteSheet(draft.File.Sha256[..16], Author, TimeProvider.System.GetLocalNow(), FindingNotes.Of(examination, examiner.Catalog));
        switch (DraftAnnotator.Annotate(bytes, draft, sheet))
        {
            case AnnotationOutcome.Done done:
                Write(to, done.File.Span);
                break;
            case AnnotationOutcome.Refused refused:
                throw Refused(from, refused.Refusal);
        }

        Console.Out.WriteLine($"{to}：{examination.Findings.Length} 处问题，{sheet.Notes.Length} 条批注");
        return examination.Findings.IsEmpty ? ExitCode.Clean : ExitCode.Found;
    }

    private static CommandException Refused(string path, Refusal refusal) => new($"{path}：{refusal.Message}（{refusal.Code}）");

    // Written beside and moved: a copy is there whole or not at all.
    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = $"{path}.part";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"写不了“{path}”，请检查文件夹在不在、有没有写入权限");
        }
    }
}
