using System.Collections.Immutable;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Exemptions;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Records;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>A catalog ready to examine with.</summary>
internal sealed record CompiledCatalog(
    RuleCatalog Shown, Lexicons Lexicons, AmountReader Amounts, RegulationText Regulation, ImmutableArray<CompiledRule> Rules, Scorer? Scorer, ScorerLimits? Limits,
    Yardsticks Yardsticks, ImmutableArray<CompiledRecordRule> Records)
{
    /// <summary>The checks of single lines.</summary>
    public LinePass LinePass { get; } = new(LineChecks(Rules, Records, Yardsticks), Lexicons.Names.Count, Scorer, Limits);

    /// <summary>Decides how clauses stand.</summary>
    public StandingReader Standing { get; } = new(Lexicons);

    /// <summary>The order of findings.</summary>
    public FindingOrder Order { get; } = new(Shown);

    /// <summary>Written exceptions that can be declared or stated.</summary>
    public ImmutableArray<ExemptionKind> Exemptions { get; init; } = [];

    /// <summary>The paragraphs of a draft as lines.</summary>
    public ImmutableArray<Line> Read(ImmutableArray<Drafts.Paragraph> paragraphs, Drafts.DraftProfile profile) =>
        DraftLines.Read(paragraphs, StandingContext.Of(profile), () => new LineReader(Lexicons, Standing, Amounts, Regulation));

    private static IEnumerable<(RuleScope Scope, LineCheck Check)> LineChecks(
        ImmutableArray<CompiledRule> rules, ImmutableArray<CompiledRecordRule> records, Yardsticks yardsticks)
    {
        foreach (var rule in rules)
        {
            if (rule.Check is LineCheck check) yield return (rule.Scope, check);
        }

        foreach (var record in records) yield return (RuleScope.Read(null, []), record.Cause);
        if (yardsticks.Duties is { } duties) yield return (RuleScope.Read(null, []), duties);
    }
}

/// <summary>A rule with its scope and its check.</summary>
internal sealed record CompiledRule(Rule Rule, RuleScope Scope, CheckKind Kind, ICheck Check);
