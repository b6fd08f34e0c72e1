using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Fills the catalog's sentences from the record.</summary>
internal sealed record Saying(RecordRule Rule, ImmutableArray<Rules.Passage> Passages, ImmutableArray<(string Name, string Value)> Values, ImmutableArray<Guid> Entries)
{
    /// <summary>A sentence that calls for something to be done.</summary>
    public IEnumerable<RecordAnswer> Finding(string? words) => Say(words, Rule.Severity, MessageTemplate.Fill(Rule.Words.Advice, Values));

    /// <summary>A sentence that only tells.</summary>
    public IEnumerable<RecordAnswer> Note(string? words) => Say(words, severity: null, advice: null);

    private IEnumerable<RecordAnswer> Say(string? words, Severity? severity, string? advice) =>
        words is null ? [] : [new RecordAnswer(Rule.Id, Rule.Clause, Rule.Record, severity, MessageTemplate.Fill(words, Values), advice, Passages, Entries)];
}
