using System.CommandLine;
using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Cli.Output;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Cli.Check;

/// <summary><c>burden check</c>: examines files, or sentences with <c>--lines</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = "文稿或者文件夹" }.WithoutOptions();
        var profile = new Option<string?>("--profile") { Description = "文稿画像 JSON，覆盖自动识别的字段" };
        var declarations = new Option<string?>("--declarations") { Description = "例外声明 JSON：专门文件、应急、经批准等，每项写明依据" };
        var superior = new Option<string[]>("--superior") { Description = "上位文件，可给多个", AllowMultipleArgumentsPerToken = false };
        var catalog = CatalogFile.Option();
        var overlays = CatalogFile.Overlays();
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "text", Description = "text、json、sarif 或 ndjson" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "ndjson");
        var output = new Option<string?>("--output") { Description = "结果文件夹（每个文稿一个 .json）；与 --lines 合用时是结果文件" };
        var lines = new Option<string?>("--lines") { Description = "逐行 JSON，每行一个句子" };
        var command = new Command("check", "审查文稿；退出码 0 无问题，1 有问题，2 有文件未能审查")
        {
            files, profile, declarations, superior, catalog, overlays, format, output, lines,
        };
        command.SetAction(parse => Guard.Run(() =>
        {
            var examiner = CatalogFile.Load(parse.GetValue(catalog), parse.GetValue(overlays) ?? []);
            var named = parse.GetValue(files) ?? [];
            if (parse.GetValue(lines) is not null && named.Length > 0) throw new CommandException("--lines 与文稿不能同时给出，请分两次运行");
            if (Contradiction(parse.GetResult(format) is { Implicit: false } ? parse.GetRequiredValue(format) : null, parse.GetValue(lines), parse.GetValue(output)) is { } contradiction) throw new CommandException(contradiction);
            if (parse.GetValue(lines) is { } sentences) return LinesCheck.Run(examiner, sentences, parse.GetValue(output));
            var paths = InputFiles.Of(named);
            if (paths.Count == 0) throw new CommandException("请给出要审查的文稿，例如：burden check 通知.docx");
            var job = new FilesCheck(
                examiner, ProfileFile.Read(parse.GetValue(profile)), SuperiorFiles.Read(parse.GetValue(superior) ?? []),
                DeclarationsFile.Read(parse.GetValue(declarations), examiner));
            return job.Run(paths, ReportWriter.Of(parse.GetRequiredValue(format), examiner.Catalog, parse.GetValue(output), paths));
        }));
        return command;
    }

    /// <summary>What the options given cannot mean together, or null.</summary>
    /// <param name="format">Null when not given.</param>
    private static string? Contradiction(string? format, string? lines, string? output) => format switch
    {
        null => null,
        not "ndjson" when lines is not null => $"--lines 的结果总是逐行 JSON（ndjson），不能用 --format {format}，请去掉其中一个",
        not "json" when lines is null && output is not null => $"--output 文件夹里总是每个文稿一个 .json，不能用 --format {format}；要 {format}，请去掉 --output，把标准输出重定向到文件",
        _ => null,
    };
}
