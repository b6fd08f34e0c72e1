using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Fills the catalog's sentences from the record.</summary>
internal sealed record Saying(RecordRule Rule, ImmutableArray<Rules.Passage> Passages, ImmutableArray<(string Name, string Value)> Values, ImmutableArray<Guid> Entries)
{
    /// <summary>A sentence that calls for something to be done.</summary>
    public IEnumerable<RecordAnswer> Finding(string? words) => Say(words, Rule.Severity, Fill(Rule.Words.Advice));

    /// <summary>A sentence that only tells.</summary>
    public IEnumerable<RecordAnswer> Note(string? words) => Say(words, severity: null, advice: null);

    private IEnumerable<RecordAnswer> Say(string? words, Severity? severity, string? advice) =>
        words is null ? [] : [new RecordAnswer(Rule.Id, Rule.Clause, Rule.Record, severity, Fill(words), advice, Passages, Entries)];

    // One pass, so that a title with braces in it stays as it is.
    private string Fill(string template)
    {
        var filled = new System.Text.StringBuilder(template.Length + 64);
        for (var at = 0; at < template.Length;)
        {
            var end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end < 0)
            {
                filled.Append(template[at++]);
                continue;
            }
            var name = template[(at + 1)..end];
            filled.Append(Values.FirstOrDefault(value => value.Name == name).Value ?? template[at..(end + 1)]);
            at = end + 1;
        }
        return filled.ToString();
    }
}
