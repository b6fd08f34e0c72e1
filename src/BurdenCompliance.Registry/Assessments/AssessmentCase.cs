using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>An assessment with all that was done to it, as one who may see it does.</summary>
/// <param name="Assessment">Its newest version.</param>
/// <param name="Examination">Of the newest version.</param>
/// <param name="Dispositions">In force, in the order of findings.</param>
/// <param name="Answers">In force, in the order of questions.</param>
/// <param name="Rulings">In force: on dispositions unchanged since.</param>
/// <param name="Decisions">Of all rounds, oldest first.</param>
/// <param name="Versions">From the first.</param>
/// <param name="History">Oldest first.</param>
/// <param name="Duplicates">Other assessments of the same file that the actor may see.</param>
/// <param name="Outgoing">Files held against the signed text, oldest first.</param>
/// <param name="MayDo">What the actor may do now.</param>
/// <param name="Plan">立项, as chosen.</param>
/// <param name="Records">What plans, filings and lists say of it now.</param>
/// <param name="Inspected">Who looked at what the program cannot read in the newest file; null when nobody has.</param>
/// <param name="IsPlanKept">The office has an approved plan for this year, so that 立项 is asked for.</param>
public sealed record AssessmentCase(
    Assessment Assessment, AssessmentStanding Standing, Examination Examination, string Office, string? ReviewOffice,
    ImmutableArray<Disposition> Dispositions, ImmutableArray<Answer> Answers, ImmutableArray<Ruling> Rulings,
    ImmutableArray<Decision> Decisions, ImmutableArray<DraftVersion> Versions, ImmutableArray<AssessmentEvent> History,
    ImmutableArray<DuplicateFile> Duplicates, ImmutableArray<OutgoingCheck> Outgoing, ImmutableHashSet<WayAct> MayDo,
    PlanChoice Plan, RecordsChecked Records, InspectionDeclared? Inspected, bool IsPlanKept)
{
    /// <summary>What stands between this assessment and the review.</summary>
    public ImmutableArray<Missing> MissingToSubmit =>
        Missing.ToSubmit(Examination, Standing.IsProfileConfirmed, IsPlanKept && !Plan.IsMade, Dispositions, Answers)
            .AddRange(Records.Missing).AddRange(InspectionCondition.Of(Examination, Inspected));

    /// <summary>The decision that sent it back last, if it is still back.</summary>
    public Decision? SentBackBy => Standing.State is AssessmentState.Returned or AssessmentState.Correction
        ? Decisions.LastOrDefault(d => d.Act is WayAct.Return or WayAct.AskCorrection) : null;

    /// <summary>The signature in force.</summary>
    public Decision? Signature => Standing.Seal is { } seal ? Decisions.LastOrDefault(d => d.Seal == seal) : null;

    /// <summary>The review in force: the last that passed.</summary>
    public Decision? Passed => Standing.State is AssessmentState.SignOff or AssessmentState.ToIssue or AssessmentState.Issued
        ? Decisions.LastOrDefault(d => d.Act == WayAct.Pass) : null;
}

/// <summary>A version of the draft.</summary>
/// <param name="Number">From 1.</param>
public sealed record DraftVersion(int Number, string FileName, string FileSha256, Verdict Verdict, int Findings, string By, DateTimeOffset At);

/// <summary>A line of the history.</summary>
/// <param name="From">Null where the way begins.</param>
/// <param name="Count">How many findings or questions it was about; 0 when not about such.</param>
/// <param name="Words">What the actor said, or empty.</param>
public sealed record AssessmentEvent(
    DateTimeOffset At, string By, Post Post, WayAct Act, AssessmentState? From, AssessmentState To, int Version, int Round, int Count, string Words);

/// <summary>Another assessment of the same file.</summary>
public sealed record DuplicateFile(Guid Assessment, string Title, string By, DateTimeOffset At);

/// <summary>A file held against the signed text.</summary>
/// <param name="IsSameText">Whether every paragraph reads as it was signed.</param>
/// <param name="Changes">Paragraphs that differ, as they were and as they are.</param>
public sealed record OutgoingCheck(string FileName, string FileSha256, bool IsSameText, ImmutableArray<OutgoingChange> Changes, string By, DateTimeOffset At);

/// <summary>A paragraph that differs.</summary>
/// <param name="Signed">As it was signed; empty when added.</param>
/// <param name="Outgoing">As it stands in the outgoing file; empty when removed.</param>
public sealed record OutgoingChange(string Signed, string Outgoing);
