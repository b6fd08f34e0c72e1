using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Reports;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>What a document is, as the API takes it; day, number and plan item of a draft are known when it is issued, so none is taken here.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal record FactsRequest(
    string? Title, string? DocumentType, DocumentForm? Form, Direction? Direction, DocumentClass? DocumentClass, Level? Reach, string? Recipients, int Units,
    bool IsException, string? OutOfPlan, int BurdenMinutes)
{
    public DocumentFacts ToFacts() => new(
        Title ?? "", DocumentType ?? "", Form ?? DocumentForm.RedHead, Direction ?? Registry.Direction.Down, DocumentClass ?? Drafts.DocumentClass.General,
        Reach, Recipients ?? "", Units, IsException, string.IsNullOrWhiteSpace(OutOfPlan) ? null : OutOfPlan.Trim(), BurdenMinutes);
}

/// <summary>A document to register.</summary>
/// <param name="Date">Day it went out; today when absent.</param>
/// <param name="SeriesId">Series that gives its number, or absent for none.</param>
internal sealed record EntryRequest(
    string? Title, string? DocumentType, DocumentForm? Form, Direction? Direction, DocumentClass? DocumentClass, Level? Reach, string? Recipients, int Units,
    bool IsException, string? OutOfPlan, int BurdenMinutes, DateOnly? Date, Guid? SeriesId, Guid? PlanItemId)
    : FactsRequest(Title, DocumentType, Form, Direction, DocumentClass, Reach, Recipients, Units, IsException, OutOfPlan, BurdenMinutes);

/// <summary>Why a line is voided.</summary>
internal sealed record ReasonRequest(string? Reason);

/// <summary>What a line becomes, and why.</summary>
internal sealed record CorrectionRequest(EntryRequest? Document, string? Reason);

/// <summary>A series to open.</summary>
/// <param name="LastNumber">Last number of this year that was given elsewhere.</param>
internal sealed record SeriesRequest(string? Word, DocumentForm? Form, int LastNumber);

/// <summary>A scheme to preview or to put in force.</summary>
/// <param name="Replaces">Id of the scheme in force when the change was prepared.</param>
internal sealed record SchemeRequest(int Year, string? Name, ImmutableArray<RuleRequest>? Rules, string? Reason, Guid? Replaces) : IOfYear
{
    /// <summary>No rule, and no word of one, is null: a rule without its words would fit every document.</summary>
    [JsonIgnore]
    public bool IsSound => Year is >= 2015 and <= 2100 && (Rules ?? []).All(rule => rule is not null && (rule.Types ?? []).Concat(rule.Series ?? []).All(word => word is not null));

    public ImmutableArray<CountingRule> ToRules() => Rules is { } rules ? [.. rules.Select(rule => rule.ToRule())] : [];
}

/// <summary>One rule of a scheme.</summary>
internal sealed record RuleRequest(CountingStanding Standing, string[]? Types, DocumentForm[]? Forms, Direction[]? Directions, string[]? Series)
{
    public CountingRule ToRule() => new(Standing, [.. Types ?? []], [.. Forms ?? []], [.. Directions ?? []], [.. Series ?? []]);
}

/// <summary>A line of the ledger as the API gives it.</summary>
internal sealed record EntryAnswer(
    Guid Id, Guid DocumentId, Guid OfficeId, DateOnly BusinessDate, DateTimeOffset RecordedAt, EntryKind Kind, int Weight, Guid? Names, string? Reason,
    Guid? AssessmentId, int? Number, string? DocumentNumber, DocumentFacts Document, CountingStanding Standing)
{
    public static EntryAnswer Of(LedgerEntry entry) => new(
        entry.Id, entry.DocumentId, entry.OfficeId, entry.BusinessDate, entry.RecordedAt, entry.Kind, entry.Weight, entry.Names, entry.Reason,
        entry.AssessmentId, entry.Number, entry.DocumentNumber, entry.Facts, entry.Standing);
}

/// <summary>A page of lines, latest first.</summary>
/// <param name="Next">Give it as <c>after</c> to get the next page; null on the last.</param>
internal sealed record EntryPageAnswer(ImmutableArray<EntryAnswer> Items, string? Next, SchemeAnswer Scheme);

/// <summary>The scheme that figures stand under.</summary>
internal sealed record SchemeAnswer(Guid Id, string Name, int Year, int Version)
{
    public static SchemeAnswer Of(CountingScheme scheme) => new(scheme.Id, scheme.Name, scheme.Year, scheme.Version);
}

/// <summary>A report as the API gives it.</summary>
internal sealed record ReportAnswer(
    string? Region, ImmutableArray<string> Offices, int Year, int Month, SchemeAnswer Scheme, DateTimeOffset SnapshotAt, int WholeLastYear, int? Plan, int PlanUsed,
    ReportGoal? Goal, ReportGoal? MeetingsGoal, ImmutableArray<ReportLineAnswer> Lines)
{
    public static ReportAnswer Of(YearReport report, RuleCatalog catalog) => new(
        report.Region?.Name, [.. report.Offices.Select(office => office.Name)], report.Year, report.Month, SchemeAnswer.Of(report.Scheme), report.SnapshotAt,
        report.WholeLastYear, report.Plan, report.PlanUsed, ReportGoal.Of(ReductionSubject.Documents, report, catalog),
        ReportGoal.Of(ReductionSubject.Meetings, report, catalog), [.. report.Lines.Select(line => new ReportLineAnswer(
            line.Section, line.Key, line.Figure.ThisYear, line.Figure.LastYear, line.Figure.Change,
            ReportEntries.ApiAddress(line)))]);
}

/// <summary>A figure, and where the lines are that it counts.</summary>
internal sealed record ReportLineAnswer(ReportSection Section, string Key, long ThisYear, long LastYear, decimal? Change, string? Entries);
