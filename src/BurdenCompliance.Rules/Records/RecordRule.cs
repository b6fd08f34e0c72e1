using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>Records of an office that a draft is held against.</summary>
public enum RecordKind
{
    /// <summary>年度会议计划.</summary>
    Meetings,
    /// <summary>督查检查考核计划和备案.</summary>
    Inspections,
    /// <summary>创建示范活动保留清单.</summary>
    Demonstrations,
    /// <summary>“一票否决”和责任状保留清单.</summary>
    Vetoes,
    /// <summary>履职事项清单.</summary>
    Duties,
    /// <summary>村级组织挂牌清单.</summary>
    VillageSigns,
    /// <summary>政务应用清单.</summary>
    Applications,
}

/// <summary>What the record has to say for a draft to be in order.</summary>
public enum Expectation
{
    /// <summary>The matter stands in the plan.</summary>
    Planned,
    /// <summary>The entry has its 备案 number.</summary>
    Filed,
    /// <summary>The entry was not held before.</summary>
    Once,
    /// <summary>Nothing else of the kind falls on its place and month.</summary>
    Apart,
    /// <summary>No more than <see cref="RecordRule.AtMost"/> of these titles a year.</summary>
    AtMost,
    /// <summary>No more of these than last year.</summary>
    NotMore,
    /// <summary>What is named stands in the list.</summary>
    Listed,
}

/// <summary>A rule that the text alone cannot decide: which sentences give cause, which record is asked, and what is said then.</summary>
/// <param name="Id">Such as <c>meeting-planned</c>.</param>
/// <param name="Clause">Clause cited.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Record">The record asked.</param>
/// <param name="Expects">What it has to say.</param>
/// <param name="Severity">Of a finding; from the clause's modality unless the catalog says otherwise.</param>
/// <param name="Words">Chinese sentences with the places to fill.</param>
public sealed record RecordRule(
    string Id, string Clause, string Title, RecordKind Record, Expectation Expects, Severity Severity, RecordWords Words)
{
    /// <summary>Words of titles that are counted together; empty means every title.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Levels reached that are counted together; empty means every level.</summary>
    public ImmutableArray<Level> Reaches { get; init; } = [];

    /// <summary>How many a year, the draft's own among them.</summary>
    public int AtMost { get; init; } = int.MaxValue;
}

/// <summary>What is said, with <c>{entry}</c>, <c>{month}</c>, <c>{filing}</c> … to be filled from the record.</summary>
/// <param name="Absent">Nothing at all is on record, so that nothing can be said; null keeps silent.</param>
/// <param name="Missing">There is a record, but nothing in it fits; null keeps silent.</param>
/// <param name="Found">What fits is not in order.</param>
/// <param name="Named">What fits is in order; null keeps silent.</param>
/// <param name="Advice">What to do about a finding.</param>
public sealed record RecordWords(string? Absent, string? Missing, string Found, string? Named, string Advice);

/// <summary>A cause to ask a record: the sentences of the draft that give it.</summary>
/// <param name="Rule">Id of the <see cref="RecordRule"/>.</param>
/// <param name="Passages">In document order; never empty.</param>
public sealed record Matter(string Rule, ImmutableArray<Passage> Passages);
