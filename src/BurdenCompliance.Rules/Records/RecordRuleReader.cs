using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Records;

/// <summary>A record rule with the cause to ask.</summary>
internal sealed record CompiledRecordRule(RecordRule Rule, RecordCause Cause);

/// <summary>Reads the catalog's optional list of rules that the office's records decide.</summary>
internal static class RecordRuleReader
{
    private static readonly Dictionary<string, RecordKind> Kinds =
        Enum.GetValues<RecordKind>().ToDictionary(kind => CatalogNames.Kebab(kind.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<string, Expectation> Expectations =
        Enum.GetValues<Expectation>().ToDictionary(one => CatalogNames.Kebab(one.ToString()), StringComparer.Ordinal);

    public static ImmutableArray<CompiledRecordRule> Read(CatalogNode root, Lexicons lexicons, IReadOnlyDictionary<string, Clause> clauses)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rules = ImmutableArray.CreateBuilder<CompiledRecordRule>();
        foreach (var node in root.Find("records")?.Items() ?? [])
        {
            var rule = ReadOne(node, clauses);
            if (!ids.Add(rule.Id)) throw node.Get("id").Wrong($"“{rule.Id}”重复");
            rules.Add(new CompiledRecordRule(rule, RecordCause.Read(node.Get("cause"), lexicons, clauses)));
            node.Close();
        }

        return rules.DrainToImmutable();
    }

    private static RecordRule ReadOne(CatalogNode node, IReadOnlyDictionary<string, Clause> clauses)
    {
        var clause = clauses.GetValueOrDefault(node.Get("clause").Text()) ?? throw node.Get("clause").Wrong($"没有第 {node.Get("clause").Text()} 款");
        var (record, expects) = (node.Get("record").Choice(Kinds), node.Get("expects").Choice(Expectations));
        var isPlan = record is RecordKind.Meetings or RecordKind.Inspections;
        if (isPlan == (expects == Expectation.Listed))
            throw node.Get("expects").Wrong("计划类台账不能用 listed，清单只能用 listed");
        if (node.Has("atMost") != (expects == Expectation.AtMost)) throw node.Wrong("“atMost”与 at-most 应当同时出现");
        return new RecordRule(
            node.Get("id").Text(), clause.Id, node.Get("title").Text(), record, expects,
            node.Find("severity")?.Choice(CatalogNames.Severities) ?? clause.Severity,
            new RecordWords(node.Find("absent")?.Text(), node.Find("missing")?.Text(), node.Get("found").Text(), node.Find("named")?.Text(), node.Get("advice").Text()))
        {
            Titles = [.. node.Find("titles")?.Texts() ?? []],
            Reaches = [.. (node.Find("reaches")?.Some() ?? []).Select(level => level.Choice(CatalogNames.Levels))],
            AtMost = node.Find("atMost")?.Whole(1, 1000) ?? int.MaxValue,
        };
    }
}
