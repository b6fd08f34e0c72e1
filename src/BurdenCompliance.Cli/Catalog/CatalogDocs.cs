using System.CommandLine;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary><c>burden catalog docs DIR</c>: a page for each rule and the matrix of clauses, written from the catalog.</summary>
internal static class CatalogDocs
{
    private const string Pages = "rules";

    public static Command Create(Option<string?> catalog)
    {
        var folder = new Argument<string>("DIR") { Description = "文档文件夹" };
        var command = new Command("docs", "由规则库生成规则说明页和条款覆盖表") { folder };
        command.SetAction(parse => Guard.Run(() => Write(CatalogFile.Load(parse.GetValue(catalog)).Catalog, parse.GetRequiredValue(folder))));
        return command;
    }

    /// <summary>Every file, by its path below the folder.</summary>
    public static IReadOnlyDictionary<string, string> Files(RuleCatalog catalog) => catalog.Rules
        .ToDictionary(rule => $"{Pages}/{rule.Id}.md", rule => RulePage.Of(rule, catalog), StringComparer.Ordinal)
        .Append(KeyValuePair.Create("coverage.md", CoveragePage.Of(catalog)))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Writes the files; pages of rules that are no more are removed.</summary>
    private static int Write(RuleCatalog catalog, string folder)
    {
        var files = Files(catalog);
        try
        {
            var pages = Directory.CreateDirectory(Path.Combine(folder, Pages)).FullName;
            foreach (var page in Directory.EnumerateFiles(pages, "BC-*.md"))
            {
                if (!files.ContainsKey($"{Pages}/{Path.GetFileName(page)}")) File.Delete(page);
            }

            foreach (var (name, text) in files) File.WriteAllText(Path.Combine(folder, name), text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"写不到“{folder}”：{e.Message}");
        }

        return ExitCode.Clean;
    }
}
