using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>An invented office's years, as data beside the samples.</summary>
/// <param name="Word">机关代字 of its series.</param>
/// <param name="NumberPattern">Of 发文字号: word, year, number.</param>
/// <param name="PastYears">Documents a month, oldest year first.</param>
/// <param name="ThisYear">Documents a month; months to come are left out.</param>
/// <param name="Planned">Items of this year's plan.</param>
/// <param name="Headings">Of the tables of past years.</param>
/// <param name="Documents">Taken in turn, with a topic in each title.</param>
/// <param name="Statement">Filed when the ceiling is reached; null leaves the year there.</param>
internal sealed record SampleOffice(
    string Keeper, string Approver, string Word, string NumberPattern, ImmutableArray<ImmutableArray<int>> PastYears, ImmutableArray<int> ThisYear, int Planned, string PlanType, string PlanOwner,
    string Recipients, int Units, string OutOfPlan, ImmutableArray<string> Headings, ImmutableDictionary<DocumentForm, string> FormNames,
    ImmutableDictionary<Level, string> ReachNames, ImmutableArray<string> Topics, ImmutableArray<SampleDocument> Documents, SampleStatement? Statement,
    ImmutableArray<SampleOccasion> Occasions, ImmutableArray<SampleList> Lists);

/// <summary>A kind of document.</summary>
/// <param name="Title">With <c>{0}</c> for the topic.</param>
internal sealed record SampleDocument(string Title, string DocumentType, DocumentForm Form, DocumentClass DocumentClass, Level Reach);

/// <summary>书面说明.</summary>
internal sealed record SampleStatement(string Addressee, string Causes);

/// <summary>A meeting or an inspection; held in the middle of its month.</summary>
internal sealed record SampleOccasion(
    OccasionKind Kind, int YearsBack, string Title, int Month, string Places, Level? Reach, bool IsVideo, int Attendees, int Minutes, bool IsPlanned, string? Filing);

/// <summary>A retained list.</summary>
internal sealed record SampleList(ListKind Kind, string Name, ImmutableArray<string> Headings, ImmutableArray<string> Items);
