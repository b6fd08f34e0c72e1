using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Exemptions;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Records;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Reads, validates and compiles RuleCatalog.json; stops at the first thing wrong.</summary>
internal static class CatalogLoader
{
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <param name="withScorer">False while weights are being trained: the scorer and the rules that use it are left out.</param>
    public static CompiledCatalog Load(string path, bool withScorer = true)
    {
        var file = Path.GetFileName(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException(path, "$", $"读不到规则库：{e.Message}");
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            return Compile(new CatalogNode(json.RootElement, file, "$"), Convert.ToHexStringLower(SHA256.HashData(bytes)), withScorer ? Path.GetDirectoryName(Path.GetFullPath(path)) : null);
        }
        catch (JsonException e)
        {
            throw new CatalogException(file, e.Path ?? "$", $"不是合法的 JSON（第 {e.LineNumber + 1} 行）");
        }
    }

    /// <param name="folder">Where the catalog stands; null leaves the scorer out.</param>
    public static CompiledCatalog Compile(CatalogNode root, string sha256, string? folder)
    {
        root.Find("$schema")?.Text();
        var identity = new CatalogIdentity(root.Get("version").Text(), sha256);
        var (regulation, provisions, quotable) = RegulationReader.Read(root);
        var bases = BasisReader.Read(root);
        var clauses = provisions.SelectMany(p => p.Clauses).Concat(bases.SelectMany(b => b.Clauses)).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var (lexicons, amounts) = LexiconReader.Read(root);
        var yardsticks = Yardsticks.Read(root, lexicons);
        var exemptions = ExemptionKind.ReadAll(root, lexicons, clauses);
        foreach (var name in root.Find("closedToOverlays")?.Some() ?? []) WordPattern.LexiconId(name, name.Text(), lexicons);
        var rules = ImmutableArray.CreateBuilder<CompiledRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.Get("rules").Items())
        {
            var rule = ReadRule(node, clauses, lexicons, yardsticks);
            if (!ids.Add(rule.Rule.Id)) throw node.Get("id").Wrong($"规则“{rule.Rule.Id}”重复");
            rules.Add(rule);
        }

        var (scorer, limits) = folder is not null ? ScorerReader.Read(root, lexicons, folder) : (null, null);
        var coverage = CoverageReader.Read(root, clauses);
        var reduction = ReductionGoal.Read(root, clauses);
        var records = RecordRuleReader.Read(root, lexicons, clauses);
        if (folder is not null) root.Close();
        var shown = new RuleCatalog(identity, regulation, provisions, [.. rules.Select(r => r.Rule)]) { Coverage = coverage, Bases = bases, Reduction = reduction, Records = [.. records.Select(r => r.Rule)] };
        return new CompiledCatalog(shown, lexicons, amounts, quotable, rules.DrainToImmutable(), scorer, limits, yardsticks, records) { Exemptions = exemptions };
    }

    private static CompiledRule ReadRule(CatalogNode node, Dictionary<string, Clause> clauses, Lexicons lexicons, Yardsticks yardsticks)
    {
        var clause = clauses.TryGetValue(node.Get("clause").Text(), out var known)
            ? known
            : throw node.Get("clause").Wrong($"没有第 {node.Get("clause").Text()} 款");
        var id = node.Get("id").Text();
        var prefix = $"BC-{string.Join('-', clause.Id.Split('.').Select(n => n.PadLeft(2, '0')))}-";
        if (!id.StartsWith(prefix, StringComparison.Ordinal)) throw node.Get("id").Wrong($"编号应以“{prefix}”开头");
        if (!IsName(id.AsSpan(prefix.Length))) throw node.Get("id").Wrong("编号应以大写英文字母开头的英文名结尾");
        var check = node.Get("check");
        var kind = check.Get("kind").Choice(CheckKind.All);
        var compiled = kind.Read(check, new CheckContext(lexicons, clause.Id, yardsticks));
        check.Close();
        if (node.Find("scored") is { } scored && scored.Flag())
        {
            compiled = new EitherCheck(
                compiled as LineCheck ?? throw scored.Wrong($"“{kind.Name}”看的是整份文稿，不能与评分并用"),
                new ScoredCheck(clause.Id, sentenceOnly: false, overCharacters: 0), clause.Id);
        }

        var rule = new Rule(
            id, clause.Id, id[prefix.Length..], node.Get("title").Text(), kind.Name,
            node.Find("severity")?.Choice(CatalogNames.Severities) ?? clause.Severity,
            node.Get("message").Text(), node.Get("advice").Text(),
            [.. (node.Find("hits")?.Items() ?? []).Select(ReadExample)], [.. (node.Find("nearMisses")?.Items() ?? []).Select(ReadExample)]);
        var scope = RuleScope.Read(node.Find("scope"), [.. node.Find("exemptSubjects")?.Texts() ?? []]);
        node.Close();
        return new CompiledRule(rule, scope, kind, compiled);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter)) return false;
        }

        return name.Length > 0 && char.IsAsciiLetterUpper(name[0]);
    }

    private static Example ReadExample(CatalogNode node)
    {
        if (node.Kind == JsonValueKind.String) return new Example(node.Text(), null, null);
        var profile = node.Find("profile");
        var example = new Example(node.Get("text").Text(), node.Find("heading")?.Text(), profile?.Raw());
        try
        {
            if (example.Profile is not null) ProfileOverrides.Parse(example.Profile);
        }
        catch (ProfileException e)
        {
            throw profile!.Wrong(e.Message);
        }

        node.Close();
        return example;
    }
}
