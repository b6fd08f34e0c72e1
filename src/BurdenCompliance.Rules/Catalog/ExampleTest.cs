using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>Tries every example of a catalog: its rule must find the hits and pass the near-misses.</summary>
public static class ExampleTest
{
    /// <returns>The examples that fail, in catalog order; empty when the catalog keeps its word.</returns>
    public static ImmutableArray<ExampleFailure> Run(Examiner examiner) =>
    [
        .. from rule in examiner.Catalog.Rules
           from example in rule.Hits.Select(e => (e, Hit: true)).Concat(rule.NearMisses.Select(e => (e, Hit: false)))
           where Finds(examiner, rule, example.e) != example.Hit
           select new ExampleFailure(rule.Id, example.e.Text, example.Hit),
    ];

    private static bool Finds(Examiner examiner, Rule rule, Example example)
    {
        var profile = example.Profile is { } given ? ProfileOverrides.Parse(given) : null;
        return examiner.ExamineSentence(example.Text, example.Heading, profile).Any(f => f.RuleId == rule.Id);
    }
}

/// <summary>An example that fails.</summary>
/// <param name="Hit">True when it should have been found.</param>
public sealed record ExampleFailure(string Rule, string Text, bool Hit);
