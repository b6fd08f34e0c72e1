using System.Collections.Immutable;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Records;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>A stored assessment as the API gives it.</summary>
/// <param name="Examination">As it was stored; <c>contracts.md</c> describes it.</param>
/// <param name="Records">What plans, filings and retained lists say of it now.</param>
internal sealed record AssessmentAnswer(Guid Id, DateTimeOffset CreatedAt, JsonElement Examination, RecordsAnswer? Records)
{
    public static AssessmentAnswer Of(Assessment assessment, Examination examination, RecordsChecked records) => new(
        assessment.Summary.Id, assessment.Summary.CreatedAt, JsonSerializer.Deserialize<JsonElement>(assessment.ExaminationJson),
        RecordsAnswer.Of(examination, records));

    /// <summary>Where the API gives it.</summary>
    public static string Address(Guid id) => $"/api/v1/assessments/{id}";
}

/// <summary>An assessment in a list.</summary>
internal sealed record AssessmentItem(
    Guid Id, DateTimeOffset CreatedAt, FileFacts File, string Title, string Issuer, string? DocumentNumber, Verdict Verdict, int Findings,
    Counts Counts, CatalogIdentity Catalog)
{
    public static AssessmentItem Of(AssessmentSummary summary) => new(
        summary.Id, summary.CreatedAt, summary.File, summary.Title, summary.Issuer, summary.DocumentNumber, summary.Verdict,
        summary.Findings, summary.Counts, summary.Catalog);
}

/// <summary>A page of the list, newest first.</summary>
/// <param name="Next">Give it as <c>after</c> to get the next page; null on the last.</param>
internal sealed record AssessmentPageAnswer(ImmutableArray<AssessmentItem> Items, string? Next);
