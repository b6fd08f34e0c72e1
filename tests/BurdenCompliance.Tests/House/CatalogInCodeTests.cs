using System.Text.RegularExpressions;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Tests.House;

/// <summary>The regulation, its limits and its rules live in the catalog; C# holds none of them.</summary>
public sealed class CatalogInCodeTests
{
    private const int PhraseLength = 7;
    private static readonly RuleCatalog Catalog = Examiner.Load(Path.Combine(Corpus.Solution, "RuleCatalog.json")).Catalog;

    /// <summary>Phrases that are more than the regulation's, each with its reason.</summary>
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["整治形式主义为基层减负若干规定"] = "the title names the regulation",
        ["为基层减负一致性"] = "the name of the assessment that this product carries out",
    };

    [Fact]
    public void Only_three_rooms_know_the_catalog_file() => CatalogPaths(Repository.Sources("src")).ShouldBeEmpty();

    [Fact]
    public void A_catalog_path_elsewhere_is_caught() =>
        CatalogPaths([new SourceFile("src/BurdenCompliance.Registry/A.cs", "var path = \"RuleCatalog.json\";")]).ShouldNotBeEmpty();

    [Fact]
    public void No_clause_number_is_written_in_code() => ClauseNumbers(Repository.Sources("src")).ShouldBeEmpty();

    [Fact]
    public void A_clause_number_is_caught() =>
        ClauseNumbers([new SourceFile("src/BurdenCompliance.Rules/A.cs", "if (rule.Clause == \"3.3\") return;")]).ShouldNotBeEmpty();

    [Fact]
    public void No_phrase_of_the_regulation_is_written_in_code() => Phrases(Repository.Sources("src")).ShouldBeEmpty();

    [Fact]
    public void A_phrase_of_the_regulation_is_caught() =>
        Phrases([new SourceFile("src/BurdenCompliance.Rules/A.cs", "var words = \"严格控制临时性、配套类、分工类发文\";")]).ShouldNotBeEmpty();

    [Fact]
    public void No_rule_is_named_in_code() => RuleIds(Repository.Sources("src")).ShouldBeEmpty();

    [Fact]
    public void A_rule_named_in_code_is_caught() =>
        RuleIds([new SourceFile("src/BurdenCompliance.Web/A.cs", $"if (id == \"{Catalog.Rules[0].Id}\") return;")]).ShouldNotBeEmpty();

    [Fact]
    public void Rule_names_say_what_was_found_not_what_to_do() => Commands(Catalog.Rules.Select(r => r.Name)).ShouldBeEmpty();

    // 打卡 (check-in) is a noun.
    [Fact]
    public void A_rule_named_as_a_command_is_caught() => Commands(["AvoidRankings", "RankingOrdered", "CheckInForced"]).ShouldBe(["AvoidRankings"]);

    private static IEnumerable<string> CatalogPaths(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Room is not ("Rules" or "Cli" or "Web") && file.Literals.Any(l => l.Contains("RuleCatalog", StringComparison.Ordinal))
        select file.Path;

    private static IEnumerable<string> ClauseNumbers(IEnumerable<SourceFile> files)
    {
        var ids = Catalog.Provisions.SelectMany(p => p.Clauses).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return from file in files from literal in file.Literals where ids.Contains(literal) select $"{file.Path}: {literal}";
    }

    private static IEnumerable<string> Phrases(IEnumerable<SourceFile> files)
    {
        var regulation = string.Concat(Catalog.Provisions.Select(p => p.Text));
        return
            from file in files
            from literal in file.Literals
            from Match run in Regex.Matches(Common.Keys.Aggregate(literal, (text, known) => text.Replace(known, "|", StringComparison.Ordinal)), @"[\u4E00-\u9FFF、]+")
            from at in Enumerable.Range(0, Math.Max(0, run.Length - PhraseLength + 1))
            let phrase = run.Value.Substring(at, PhraseLength)
            where regulation.Contains(phrase, StringComparison.Ordinal)
            select $"{file.Path}: {phrase}";
    }

    private static IEnumerable<string> RuleIds(IEnumerable<SourceFile> files) =>
        from file in files
        from literal in file.Literals
        where Regex.IsMatch(literal, @"BC-\d\d-\d\d") || Catalog.Rules.Any(r => r.Name == literal)
        select $"{file.Path}: {literal}";

    private static IEnumerable<string> Commands(IEnumerable<string> names) =>
        names.Where(name => Regex.IsMatch(name, "^(?!CheckIn)(Avoid|Use|Check|Ensure|Prefer|Remove|Forbid|Do|Dont|No|Not|Must|Should)(?=[A-Z])"));
}
