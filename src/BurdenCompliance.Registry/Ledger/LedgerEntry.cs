namespace BurdenCompliance.Registry;

/// <summary>What made a line of the ledger.</summary>
public enum EntryKind
{
    /// <summary>A signed assessment was issued (编号印发).</summary>
    Issued,
    /// <summary>Registered without an assessment.</summary>
    Registered,
    /// <summary>Taken from a table of past years.</summary>
    Imported,
    /// <summary>作废: takes the line it names back.</summary>
    Voided,
    /// <summary>Takes the line it names back, to be replaced by the next one.</summary>
    CorrectedFrom,
    /// <summary>更正: stands in place of the line it names.</summary>
    CorrectedTo,
}

/// <summary>A line of the ledger (台账).</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="DocumentId">The same for all lines about one document.</param>
/// <param name="OfficeId">Whose ledger.</param>
/// <param name="BusinessDate">Day in Asia/Shanghai that decides month and year; set once.</param>
/// <param name="RecordedAt">UTC, whole microseconds.</param>
/// <param name="RecordedBy">Who wrote it.</param>
/// <param name="Kind">What made it.</param>
/// <param name="Weight">1, or −1 for a line that takes another back.</param>
/// <param name="Names">The line taken back or replaced, or null.</param>
/// <param name="Reason">Of a void or a correction.</param>
/// <param name="AssessmentId">The assessment that was issued, or null.</param>
/// <param name="Number">Number in its series, or null.</param>
/// <param name="DocumentNumber">发文字号, or null.</param>
/// <param name="Facts">What the document is.</param>
/// <param name="PlanItemId">立项 that it used, or null.</param>
public sealed record LedgerEntry(
    Guid Id, Guid DocumentId, Guid OfficeId, DateOnly BusinessDate, DateTimeOffset RecordedAt, Guid RecordedBy, EntryKind Kind, int Weight,
    Guid? Names, string? Reason, Guid? AssessmentId, int? Number, string? DocumentNumber, DocumentFacts Facts, Guid? PlanItemId)
{
    /// <summary>Standing under the scheme asked for; counted unless the reader says otherwise.</summary>
    public CountingStanding Standing { get; init; }

    internal static LedgerEntry Of(LedgerEntryRow row) => new(
        row.Id, row.DocumentId, row.OfficeId, row.BusinessDate, row.RecordedAt, row.RecordedBy, row.Kind, row.Weight, row.Names, row.Reason,
        row.AssessmentId, row.Number, row.DocumentNumber, row.Facts, row.PlanItemId);
}
