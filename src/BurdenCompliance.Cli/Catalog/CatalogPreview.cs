using System.CommandLine;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary><c>burden catalog preview OLD NEW DIR</c>: what a new catalog, or an overlay, would change for a folder of drafts.</summary>
internal static class CatalogPreview
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "现行规则库" };
        var @new = new Argument<string>("NEW") { Description = "拟用的规则库；与现行的相同时，只看覆盖层的影响" };
        var folder = new Argument<string>("DIR") { Description = "文稿文件夹" };
        var upon = new Option<string[]>("--with") { Description = "拟用的覆盖层，加在 NEW 之上，可给多个" };
        var command = new Command("preview", "预览换用规则库后哪些文稿的结论和问题会变；退出码 0 不变，1 有变") { old, @new, folder, upon };
        command.SetAction(parse => Guard.Run(() => Run(
            CatalogFile.Load(parse.GetRequiredValue(old)), CatalogFile.Load(parse.GetRequiredValue(@new), parse.GetValue(upon) ?? []),
            InputFiles.Of([parse.GetRequiredValue(folder)]), Console.Out)));
        return command;
    }

    private static int Run(Examiner old, Examiner @new, IReadOnlyList<string> paths, TextWriter output)
    {
        output.WriteLine($"现行  {old.Identity.Version}  {old.Identity.Sha256}");
        output.WriteLine($"拟用  {@new.Identity.Version}  {@new.Identity.Sha256}");
        var (verdicts, changed, unread) = (0, 0, 0);
        foreach (var (path, change) in paths.AsParallel().AsOrdered().Select(path => (path, Compare(path, old, @new))))
        {
            if (change is null) unread++;
            else if (change.Is)
            {
                changed++;
                if (change.Before != change.After) verdicts++;
                Write(output, path, change);
            }
        }

        output.WriteLine();
        output.WriteLine($"文稿 {paths.Count} 份：结论会变 {verdicts} 份，问题会变 {changed} 份，不变 {paths.Count - changed - unread} 份{(unread > 0 ? $"，没有读成 {unread} 份" : "")}");
        return unread > 0 ? ExitCode.Failed : changed > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    private static Change? Compare(string path, Examiner old, Examiner @new)
    {
        if (Read(path) is not Reading.Done done) return null;
        var (before, after) = (old.Examine(done), @new.Examine(done));
        var (was, now) = (before.Findings.Select(Named.Of).ToHashSet(), after.Findings.Select(Named.Of).ToHashSet());
        return new Change(before.Verdict!.Value, after.Verdict!.Value, [.. now.Except(was)], [.. was.Except(now)]);
    }

    private static Reading? Read(string path)
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

    private static void Write(TextWriter output, string path, Change change)
    {
        output.WriteLine();
        output.WriteLine(change.Before == change.After ? $"{path}  {Word(change.After)}" : $"{path}  {Word(change.Before)} → {Word(change.After)}");
        foreach (var finding in change.More) output.WriteLine($"  + {finding}");
        foreach (var finding in change.Less) output.WriteLine($"  - {finding}");
    }

    private static string Word(Verdict verdict) => verdict switch { Verdict.Inconsistent => "不一致", Verdict.Explain => "需作说明", _ => "一致" };

    private sealed record Change(Verdict Before, Verdict After, IReadOnlyList<Named> More, IReadOnlyList<Named> Less)
    {
        public bool Is => Before != After || More.Count + Less.Count > 0;
    }

    /// <summary>A finding by what a reader knows it by.</summary>
    private sealed record Named(string Rule, Severity Severity, string Text)
    {
        public static Named Of(Finding finding) => new(finding.RuleId, finding.Severity, string.Join(" … ", finding.Passages.Select(p => p.Text)));

        public override string ToString() => $"[{KindNames.Word(Severity)}] {Rule}  {Text}";
    }
}
