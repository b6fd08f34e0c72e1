using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>The result of examining one file; <see cref="ExaminationJson"/> writes it in the form outsiders rely on.</summary>
/// <param name="File">The file examined.</param>
/// <param name="Catalog">The catalog it was examined with.</param>
/// <param name="Profile">The profile used, overrides applied; null when refused.</param>
/// <param name="Counts">字数; null when refused.</param>
/// <param name="Verdict">Follows the severities of the findings; null when refused.</param>
/// <param name="Findings">In document order, whole-document findings first.</param>
/// <param name="Questions">What a text cannot decide, asked only with cause.</param>
/// <param name="Remarks">About the reading.</param>
/// <param name="Refusal">Why the file was not accepted, or null.</param>
public sealed record Examination(
    FileFacts File,
    CatalogIdentity Catalog,
    DraftProfile? Profile,
    Counts? Counts,
    Verdict? Verdict,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Question> Questions,
    ImmutableArray<Remark> Remarks,
    Refusal? Refusal)
{
    /// <summary>Information duties and what they cost; null when refused or in an examination of an earlier version.</summary>
    public BurdenEstimate? Burden { get; init; }

    /// <summary>What the office's records have to be asked about; their answers are not of the text and stand beside the examination.</summary>
    public ImmutableArray<Matter> Matters { get; init; } = [];

    /// <summary>Exceptions declared, and those stated that some finding bears.</summary>
    public ImmutableArray<UsedExemption> Exemptions { get; init; } = [];
}

/// <summary>Version as the catalog names itself, and SHA-256 of its bytes.</summary>
public sealed record CatalogIdentity(string Version, string Sha256);

/// <summary>Outcome of the whole: any breach → inconsistent; else any justify, or any declared exception → explain; else consistent. What the text itself exempts does not weigh.</summary>
public enum Verdict { Consistent, Explain, Inconsistent }

/// <summary>Weight of a finding, from the modality of its clause.</summary>
public enum Severity
{
    /// <summary>不得: cannot go out as written.</summary>
    Breach,
    /// <summary>一般, 原则上, 应当: needs a declared justification.</summary>
    Justify,
    /// <summary>A better way exists.</summary>
    Advise,
}

/// <summary>A problem at its place.</summary>
/// <param name="RuleId">Id of the rule, such as <c>BC-03-03-ReportBackDemanded</c>.</param>
/// <param name="Clause">Clause (款) cited, such as <c>3.3</c>.</param>
/// <param name="Severity">From the clause's modality.</param>
/// <param name="Message">A Chinese sentence: what was found.</param>
/// <param name="Advice">A Chinese sentence the drafter can act on.</param>
/// <param name="Passages">Where; empty when it concerns the whole document.</param>
/// <param name="Why">The words that decided it, by the part they play.</param>
public sealed record Finding(
    string RuleId, string Clause, Severity Severity, string Message, string Advice,
    ImmutableArray<Passage> Passages, ImmutableArray<Reason> Why)
{
    /// <summary>The written exception that covers it, or null; it is listed and counted all the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Exemption? Exempt { get; init; }

    /// <summary>Passages beside those of the superior document, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CopiedFrom? Copied { get; init; }
}

/// <summary>A stretch of one paragraph.</summary>
/// <param name="Element">Element of that paragraph.</param>
/// <param name="Paragraph">Index in the main text.</param>
/// <param name="Start">First UTF-16 unit in the paragraph's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">Exactly the paragraph's text from start to end.</param>
public sealed record Passage(Element Element, int Paragraph, int Start, int End, string Text);

/// <summary>A word that decided a finding and the part it played (actor, demand, object, frequency, deadline …), in Chinese.</summary>
public sealed record Reason(string Role, string Words);

/// <summary>A question to the drafter about a clause that a text cannot decide.</summary>
public sealed record Question(string Clause, string Text, ImmutableArray<Passage> Passages);
