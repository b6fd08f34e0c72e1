using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>What the office's records say about a draft (与台账核对), in the catalog's order.</summary>
public sealed record RecordsChecked(ImmutableArray<RecordAnswer> Answers)
{
    /// <summary>Nothing asked.</summary>
    public static RecordsChecked None { get; } = new([]);

    /// <summary>What was said to answers that weigh.</summary>
    public ImmutableArray<RecordDisposition> Disposed => [.. Answers.Where(answer => answer.Weighs).Select(answer => answer.Done).OfType<RecordDisposition>()];

    internal IEnumerable<Missing> Missing =>
        Answers.Where(answer => answer is { Weighs: true, Done: null }).Select(answer => new Missing(MissingKind.Record, Index: null, answer.Message));

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
    ImmutableArray<Guid> Entries)
{
    /// <summary>What the drafter said to exactly this answer; null when nothing.</summary>
    public RecordDisposition? Done { get; init; }

    /// <summary>A breach, or something to explain: it stands in the way until it is put right or something is said to it.</summary>
    public bool Weighs => Severity is Rules.Severity.Breach or Rules.Severity.Justify;

    /// <summary>Hash of this answer: another entry or another sentence is another cause, to be dealt with anew.</summary>
    public string Cause => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [Message, .. Passages.Select(passage => passage.Text)]))));
}
