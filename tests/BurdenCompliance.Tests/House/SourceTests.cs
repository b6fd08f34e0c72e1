using System.Text.RegularExpressions;

namespace BurdenCompliance.Tests.House;

/// <summary>Rules of the house about C# files.</summary>
public sealed class SourceTests
{
    private const int MostLines = 250;

    /// <summary>Longer files, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    [Fact]
    public void No_file_is_long_without_a_reason() => TooLong(Repository.Sources("src", "tests")).ShouldBeEmpty();

    [Fact]
    public void A_long_file_is_caught() =>
        TooLong([new SourceFile("src/BurdenCompliance.Web/Everything.cs", new string('\n', 251))]).ShouldBe(["src/BurdenCompliance.Web/Everything.cs: 251 lines"]);

    [Fact]
    public void A_reason_without_a_long_file_is_removed() => LongFiles.Keys.Except(Repository.Sources("src", "tests").Where(f => f.Lines > MostLines).Select(f => f.Path)).ShouldBeEmpty();

    [Fact]
    public void Every_regular_expression_on_text_carries_NonBacktracking() => Backtracking(Repository.Sources("src")).ShouldBeEmpty();

    [Theory]
    [InlineData("class A { readonly Regex _r = new Regex(\"^(a+)+$\"); }")]
    [InlineData("class A { bool B(string s) => Regex.IsMatch(s, \"a\"); }")]
    [InlineData("class A { [GeneratedRegex(\"a\")] partial Regex R(); }")]
    [InlineData("class A { readonly Regex _r = new(\"a\", RegexOptions.Compiled); }")]
    public void A_backtracking_expression_is_caught(string code) => Backtracking([new SourceFile("src/BurdenCompliance.Rules/A.cs", code)]).ShouldNotBeEmpty();

    [Fact]
    public void Nothing_is_left_to_do_later_and_nothing_is_folded_away() => Leftovers(Repository.Sources("src", "tests")).ShouldBeEmpty();

    [Theory]
    [InlineData("// " + "TO" + "DO later")]
    [InlineData("#" + "region Fields")]
    [InlineData("// FIX" + "ME")]
    [InlineData("// return x;")]
    public void A_leftover_is_caught(string line) => Leftovers([new SourceFile("src/BurdenCompliance.Web/A.cs", line + "\n")]).ShouldNotBeEmpty();

    [Fact]
    public void Every_suppression_carries_its_reason() => Unreasoned(
        Repository.Sources("src", "tests"),
        [.. from file in (string[])[".editorconfig", "Directory.Build.props", .. Projects()] select (file, Repository.Text(file))]).ShouldBeEmpty();

    [Theory]
    [InlineData("a.cs", "#pragma warning disable CA1822\n")]
    [InlineData("a.cs", "[SuppressMessage(\"Design\", \"MA0001\")]\n")]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_diagnostic.MA0004.severity = none\n")]
    [InlineData("a.csproj", "<Project>\n<NoWarn>CS1591</NoWarn>\n</Project>")]
    public void A_suppression_without_a_reason_is_caught(string file, string text) =>
        Unreasoned(file == "a.cs" ? [new SourceFile("src/a.cs", text)] : [], file == "a.cs" ? [] : [(file, text)]).ShouldNotBeEmpty();

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(Corpus.Solution, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Corpus.Solution, file));

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files where file.Lines > MostLines && !LongFiles.ContainsKey(file.Path) select $"{file.Path}: {file.Lines} lines";

    /// <summary>Each statement that makes or runs an expression must name the option.</summary>
    private static IEnumerable<string> Backtracking(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in Regex.Matches(file.Code, @"(?:new Regex|Regex\.(?:IsMatch|Match|Matches|Replace|Split)|GeneratedRegex|Regex _?\w+ = new)\s*\([^;{]*")
        where !match.Value.Contains("NonBacktracking", StringComparison.Ordinal)
        select $"{file.Path}: {match.Value.Split('\n')[0]}";

    private static IEnumerable<string> Leftovers(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Text.Split('\n')
        where Regex.IsMatch(line, @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b|^\s*#\s*region\b|^\s*//[^/].*[;{]\s*$")
        select $"{file.Path}: {line.Trim()}";

    private static IEnumerable<string> Unreasoned(IEnumerable<SourceFile> sources, IEnumerable<(string File, string Text)> settings)
    {
        foreach (var source in sources)
        {
            foreach (var line in source.Text.Split('\n').Where(l => Regex.IsMatch(l, @"^\s*(#pragma warning disable|\[(assembly: )?(\w+\.)*(SuppressMessage|UnconditionalSuppressMessage)\()")))
            {
                if (!line.Contains("//", StringComparison.Ordinal) && !line.Contains("Justification = \"", StringComparison.Ordinal)) yield return $"{source.Path}: {line.Trim()}";
            }
        }

        foreach (var (file, text) in settings)
        {
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var suppresses = Regex.IsMatch(lines[i], @"severity\s*=\s*none|<NoWarn>|<WarningsNotAsErrors>|<NuGetAudit>false");
                if (suppresses && !Reasoned(lines, i)) yield return $"{file}: {lines[i].Trim()}";
            }
        }
    }

    /// <summary>A comment on the line above, or above other suppressions in one block.</summary>
    private static bool Reasoned(string[] lines, int at)
    {
        while (at > 0 && Regex.IsMatch(lines[at - 1], @"severity\s*=\s*none")) at--;
        return at > 0 && Regex.IsMatch(lines[at - 1].Trim(), @"^#|^<!--|-->$");
    }
}
