using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>What the office's records say about a draft (与台账核对), in the catalog's order.</summary>
public sealed record RecordsChecked(ImmutableArray<RecordAnswer> Answers)
{
    /// <summary>Nothing asked.</summary>
    public static RecordsChecked None { get; } = new([]);

    /// <summary>The verdict of the examination and the records together: the graver one.</summary>
    public Verdict Over(Verdict examined) => Answers.Select(answer => answer.Severity switch
    {
        Severity.Breach => Verdict.Inconsistent, Severity.Justify => Verdict.Explain, _ => Verdict.Consistent,
    }).Append(examined).Max();
}

/// <summary>What a record says.</summary>
/// <param name="Rule">Id of the catalog's record rule.</param>
/// <param name="Clause">Clause cited.</param>
/// <param name="Record">The record asked.</param>
/// <param name="Severity">Null when all is in order, or when nothing is on record.</param>
/// <param name="Message">A Chinese sentence that names the entry.</param>
/// <param name="Advice">What to do; null when there is nothing to do.</param>
/// <param name="Passages">What in the draft gave cause.</param>
/// <param name="Entries">Meetings or inspections that it names.</param>
public sealed record RecordAnswer(
    string Rule, string Clause, RecordKind Record, Severity? Severity, string Message, string? Advice, ImmutableArray<Rules.Passage> Passages,
    ImmutableArray<Guid> Entries);
