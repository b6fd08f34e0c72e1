using System.CommandLine;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary><c>burden catalog test|list|show|docs|preview</c>.</summary>
internal static class CatalogCommand
{
    public static Command Create()
    {
        var catalog = CatalogFile.Option();
        catalog.Recursive = true;
        var overlays = CatalogFile.Overlays();
        overlays.Recursive = true;
        var name = new Argument<string>("RULE") { Description = "规则编号，可只写英文名" };
        var test = new Command("test", "逐条规则检查例句：应当命中的命中，不应命中的放过");
        test.SetAction(parse => Guard.Run(() => Test(CatalogFile.Load(parse.GetValue(catalog), parse.GetValue(overlays) ?? []), Console.Out)));
        var list = new Command("list", "列出全部规则");
        list.SetAction(parse => Guard.Run(() => List(CatalogFile.Load(parse.GetValue(catalog), parse.GetValue(overlays) ?? []).Catalog, Console.Out)));
        var show = new Command("show", "显示一条规则") { name };
        show.SetAction(parse => Guard.Run(() => Show(CatalogFile.Load(parse.GetValue(catalog), parse.GetValue(overlays) ?? []).Catalog, parse.GetRequiredValue(name), Console.Out)));
        return new Command("catalog", "规则库") { catalog, overlays, test, list, show, CatalogDocs.Create(catalog), CatalogPreview.Create() };
    }

    private static int Test(Examiner examiner, TextWriter output)
    {
        var failures = ExampleTest.Run(examiner);
        foreach (var failure in failures) output.WriteLine($"{failure.Rule} {(failure.Hit ? "漏报" : "误报")}：{failure.Text}");
        var all = examiner.Catalog.Rules.Sum(r => r.Hits.Length + r.NearMisses.Length);
        output.WriteLine($"例句 {all} 条，通过 {all - failures.Length} 条，不通过 {failures.Length} 条");
        return failures.IsEmpty ? ExitCode.Clean : ExitCode.Found;
    }

    private static int List(RuleCatalog catalog, TextWriter output)
    {
        foreach (var rule in catalog.Rules) output.WriteLine($"{rule.Id,-48} {rule.Clause,-5} {rule.Title}");
        return ExitCode.Clean;
    }

    private static int Show(RuleCatalog catalog, string name, TextWriter output)
    {
        var rule = catalog.Rules.FirstOrDefault(r => r.Id == name || r.Name == name)
            ?? throw new CommandException($"没有规则“{name}”，可用 burden catalog list 查看全部规则");
        output.WriteLine($"{rule.Id}  {rule.Title}");
        output.WriteLine($"{catalog.Cite(rule.Clause)}：{catalog.Clause(rule.Clause).Text}");
        output.WriteLine($"说明：{rule.Message}");
        output.WriteLine($"建议：{rule.Advice}");
        foreach (var hit in rule.Hits) output.WriteLine($"  命中  {hit.Text}");
        foreach (var miss in rule.NearMisses) output.WriteLine($"  放过  {miss.Text}");
        return ExitCode.Clean;
    }
}
