using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>A stored assessment with its draft, as the result page shows it.</summary>
/// <param name="Detected">The profile the draft gives by itself; null when the file cannot be read again.</param>
/// <param name="Paper">Null when the file cannot be read again.</param>
internal sealed record Result(
    AssessmentSummary Summary, Examination Examination, FindingList Findings, DraftProfile? Detected, Paper? Paper)
{
    public static Result Of(Assessment assessment, Draft? draft, RuleCatalog catalog)
    {
        var examination = ExaminationJson.Parse(assessment.ExaminationJson);
        var findings = FindingList.Of(examination, catalog);
        return new Result(
            assessment.Summary, examination, findings, draft?.Profile, draft is null ? null : Paper.Of(draft, findings));
    }

    /// <summary>What the office's records say.</summary>
    public RecordsChecked Records { get; init; } = RecordsChecked.None;

    /// <summary>Of the text and the records together.</summary>
    public Verdict Verdict => Records.Over(Examination.Verdict!.Value);

    /// <summary>What weighs so much, in the text and against the records.</summary>
    public int Count(Severity severity) => Findings.Count(severity) + Records.Answers.Count(answer => answer.Severity == severity);

    public string Title => Summaries.Title(Summary);

    /// <summary>The profile examined with.</summary>
    public DraftProfile Profile => Examination.Profile!;

    public Counts Counts => Examination.Counts!;
}
