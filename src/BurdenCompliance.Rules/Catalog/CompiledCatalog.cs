using System.Collections.Immutable;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>A catalog ready to examine with.</summary>
internal sealed record CompiledCatalog(
    RuleCatalog Shown, Lexicons Lexicons, AmountReader Amounts, RegulationText Regulation, ImmutableArray<CompiledRule> Rules, Scorer? Scorer, ScorerLimits? Limits)
{
    /// <summary>A reader of lines; not thread safe, cheap to make.</summary>
    public LineReader Reader() => new(Lexicons, Amounts, Regulation);
}

/// <summary>A rule with its scope and its check.</summary>
internal sealed record CompiledRule(Rule Rule, RuleScope Scope, CheckKind Kind, ICheck Check);
