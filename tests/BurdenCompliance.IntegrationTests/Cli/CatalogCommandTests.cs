namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary><c>burden catalog</c>.</summary>
public sealed class CatalogCommandTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_examples_of_the_catalog_pass()
    {
        var outcome = Burden.Run("catalog", "test");
        outcome.Exit.ShouldBe(0, outcome.Output + outcome.Errors);
        outcome.Output.ShouldContain("不通过 0 条");
    }

    [Fact]
    public void A_list_names_every_rule_and_each_can_be_shown()
    {
        var list = Burden.Run("catalog", "list");
        list.Exit.ShouldBe(0);
        var ids = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]).ToArray();
        ids.Length.ShouldBeGreaterThan(100);
        ids.ShouldBeUnique();
        var shown = Burden.Run("catalog", "show", ids[^1]);
        shown.Exit.ShouldBe(0);
        shown.Output.ShouldContain(ids[^1]);
        Burden.Run("catalog", "show", ids[^1].Split('-')[^1]).Output.ShouldBe(shown.Output);
    }

    [Fact]
    public void A_rule_that_is_not_ends_with_2()
    {
        var outcome = Burden.Run("catalog", "show", "NoSuchRule");
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldContain("NoSuchRule");
    }

    [Fact]
    public void A_wrong_catalog_ends_with_2_and_names_file_place_and_reason()
    {
        var catalog = _folder.File("mine.json", """{"version": "1", "modalities": {"不得": "grave"}}""");
        foreach (var arguments in (string[][])[["catalog", "test", "--catalog", catalog], ["check", "--catalog", catalog, _folder.Harmless()]])
        {
            var outcome = Burden.Run(arguments);
            outcome.Exit.ShouldBe(2);
            outcome.Errors.ShouldContain("mine.json");
            outcome.Errors.ShouldContain("$.modalities.不得");
            outcome.Errors.ShouldContain("grave");
        }
    }

    [Fact]
    public void The_documents_are_written_and_pages_of_lost_rules_removed()
    {
        var docs = _folder.At("docs");
        _folder.File("docs/rules/BC-01-01-Lost.md", "lost");
        Burden.Run("catalog", "docs", docs).Exit.ShouldBe(0);
        File.Exists(Path.Combine(docs, "rules", "BC-01-01-Lost.md")).ShouldBeFalse();
        File.Exists(Path.Combine(docs, "coverage.md")).ShouldBeTrue();
        Directory.GetFiles(Path.Combine(docs, "rules")).Length.ShouldBeGreaterThan(100);
    }
}
