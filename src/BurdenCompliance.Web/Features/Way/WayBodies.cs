using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Examinations;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>A revised draft; profile and declarations left out are those of the version before.</summary>
internal sealed record RevisionForm : DraftForm
{
    /// <summary>As seen.</summary>
    public required int Revision { get; init; }
}

/// <summary>The file that is to go out.</summary>
internal sealed record OutgoingForm : UploadForm
{
    /// <summary>As seen.</summary>
    public required int Revision { get; init; }
}

/// <param name="Version">Of the draft, as seen.</param>
/// <param name="Findings">Numbers from 1, in the order of the examination.</param>
internal sealed record DispositionBody(int? Version, int[]? Findings, DispositionKind? Kind, string? Basis, string? Reason);

/// <param name="Version">Of the draft, as seen.</param>
/// <param name="Cause">Of the answer seen, as the case gives it.</param>
/// <param name="Kind">说明理由, 例外 or 误报; a record is put right in the ledger.</param>
internal sealed record RecordDispositionBody(int? Version, string? Cause, DispositionKind? Kind, string? Basis, string? Reason);

/// <param name="Version">Of the draft, as seen.</param>
/// <param name="Answers">Words by the number of the question, from 1.</param>
internal sealed record AnswersBody(int? Version, Dictionary<int, string?>? Answers);

/// <param name="Version">Of the draft, as seen.</param>
/// <param name="Item">Of the plan; null with a reason.</param>
/// <param name="OutOfPlan">Why there is none; null with an item.</param>
internal sealed record PlanChoiceBody(int? Version, Guid? Item, string? OutOfPlan);

/// <param name="Version">Of the draft, as seen.</param>
/// <param name="Findings">Numbers from 1.</param>
internal sealed record RulingBody(int? Version, int[]? Findings, bool Confirmed, string? Reason);

/// <param name="Revision">As seen; a step on another revision is overtaken (409).</param>
internal sealed record PassBody(int? Revision, string? Policy, string? Legality, string? Words);

/// <param name="Revision">As seen.</param>
/// <param name="Correction">要求补正 instead of 退文.</param>
internal sealed record ReturnBody(int? Revision, bool Correction, ReturnReasonBody[]? Reasons, string? Words);

/// <param name="Paragraph">Of the main text, from 0; null for the whole.</param>
internal sealed record ReturnReasonBody(ReturnCode Code, string? Words, int? Paragraph, string? Passage);

/// <param name="Revision">As seen.</param>
/// <param name="Words">Why; may be null where none is asked for.</param>
internal sealed record WordsBody(int? Revision, string? Words);
