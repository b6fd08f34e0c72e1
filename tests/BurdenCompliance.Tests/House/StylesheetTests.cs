using System.Text.RegularExpressions;

namespace BurdenCompliance.Tests.House;

/// <summary>A component of the pages is described in one stylesheet, so that none changes another by its place in the order.</summary>
public sealed partial class StylesheetTests
{
    // These two say how everything else changes on a small screen and on paper.
    private static readonly string[] Overlays = ["narrow.css", "print.css"];

    [Fact]
    public void No_component_is_defined_in_two_stylesheets() => Twice(
        from file in Directory.EnumerateFiles(Path.Combine(Corpus.Solution, "src", "BurdenCompliance.Web", "wwwroot", "styles"), "*.css")
        where !Overlays.Contains(Path.GetFileName(file))
        select File.ReadAllText(file)).ShouldBeEmpty();

    [Fact]
    public void A_component_defined_twice_is_caught() =>
        Twice([".figures { width: 100%; }\n", ".tag, .figures {\n display: flex;\n}\n"]).ShouldBe(["figures"]);

    private static IEnumerable<string> Twice(IEnumerable<string> sheets) => sheets
        .SelectMany(sheet => Rules().Matches(sheet).SelectMany(rule => rule.Groups["name"].Captures).Select(name => name.Value).Distinct(StringComparer.Ordinal))
        .GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);

    [GeneratedRegex(@"^[a-z]*\.(?<name>[a-z0-9-]+)(?:, [a-z]*\.(?<name>[a-z0-9-]+))* \{", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Rules();
}
