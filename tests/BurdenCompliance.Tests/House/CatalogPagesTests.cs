using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Tests.House;

/// <summary>Catalog, rule pages and the matrix of clauses match one to one; <c>burden catalog docs docs</c> writes them.</summary>
public sealed class CatalogPagesTests
{
    private static readonly RuleCatalog Catalog = Examiner.Load(Path.Combine(Corpus.Solution, "RuleCatalog.json")).Catalog;

    [Fact]
    public void The_pages_are_those_that_the_catalog_makes() => Differences(CatalogDocs.Files(Catalog), Written()).ShouldBeEmpty();

    [Fact]
    public void A_page_missing_changed_or_too_many_is_caught()
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal) { ["rules/a.md"] = "a", ["rules/b.md"] = "b" };
        var written = new Dictionary<string, string>(StringComparer.Ordinal) { ["rules/b.md"] = "B", ["rules/c.md"] = "c" };
        Differences(made, written).ShouldBe(["rules/a.md is missing", "rules/b.md differs", "rules/c.md has no rule"]);
    }

    [Fact]
    public void A_page_says_what_why_and_how_to_pass()
    {
        var page = RulePage.Of(Catalog.Rules[0], Catalog);
        foreach (var heading in (string[])["## 发现什么", "## 依据", "## 怎样通过", "## 参考"]) page.ShouldContain(heading);
        page.ShouldContain(Catalog.Clause(Catalog.Rules[0].Clause).Text);
        page.Split('\n').Length.ShouldBeLessThan(40);
    }

    private static Dictionary<string, string> Written()
    {
        var docs = Path.Combine(Corpus.Solution, "docs");
        return Directory.EnumerateFiles(Path.Combine(docs, "rules"), "*.md").Append(Path.Combine(docs, "coverage.md")).Where(File.Exists)
            .ToDictionary(file => Path.GetRelativePath(docs, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> made, IReadOnlyDictionary<string, string> written) =>
        made.Where(m => !written.ContainsKey(m.Key)).Select(m => $"{m.Key} is missing")
            .Concat(made.Where(m => written.TryGetValue(m.Key, out var text) && text != m.Value).Select(m => $"{m.Key} differs"))
            .Concat(written.Keys.Where(w => !made.ContainsKey(w)).Select(w => $"{w} has no rule"));
}
