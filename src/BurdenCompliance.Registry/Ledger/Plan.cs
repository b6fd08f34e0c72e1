using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>Where a plan stands.</summary>
public enum PlanState
{
    /// <summary>编制中.</summary>
    Open,
    /// <summary>已报审.</summary>
    Submitted,
    /// <summary>已批准; only temporary items may still be added.</summary>
    Approved,
}

/// <summary>Where an item stands.</summary>
public enum PlanItemState
{
    /// <summary>待批.</summary>
    Proposed,
    /// <summary>已批准.</summary>
    Approved,
    /// <summary>未批准.</summary>
    Refused,
    /// <summary>撤下 before approval.</summary>
    Withdrawn,
}

/// <summary>发文计划 of an office's year.</summary>
/// <param name="OfficeId">Whose.</param>
/// <param name="Year">Business year.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows with each step; 0 for a plan nobody has begun.</param>
/// <param name="Remark">What the approver said when giving it back, or null.</param>
/// <param name="Items">By ordinal.</param>
public sealed record Plan(Guid OfficeId, int Year, PlanState State, int Version, string? Remark, ImmutableArray<PlanItem> Items)
{
    /// <summary>Items a document may use or has used.</summary>
    public int Approved => Items.Count(item => item.State == PlanItemState.Approved);
    /// <summary>Items a document has used.</summary>
    public int Used => Items.Count(item => item.IsUsed);
}

/// <summary>立项.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Ordinal">立项号, from 1 within office and year.</param>
/// <param name="Facts">What is meant to be issued.</param>
/// <param name="IsTemporary">临时立项, after the plan was approved.</param>
/// <param name="Reason">Why it is temporary; null for an item of the plan itself.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AssessmentId">Assessment that has chosen it, or null.</param>
/// <param name="DocumentId">Document that used it, or null.</param>
public sealed record PlanItem(
    Guid Id, int Ordinal, PlanItemFacts Facts, bool IsTemporary, string? Reason, PlanItemState State, Guid? AssessmentId, Guid? DocumentId)
{
    /// <summary>A document has used it.</summary>
    public bool IsUsed => DocumentId is not null;

    internal static PlanItem Of(PlanItemRow row) => new(
        row.Id, row.Ordinal, new PlanItemFacts(row.Title, row.DocumentType, row.DocumentClass, row.Month, row.Owner), row.IsTemporary, row.Reason, row.State,
        row.AssessmentId, row.DocumentId);
}

/// <summary>What an item of the plan says.</summary>
/// <param name="Title">拟发文标题 or subject, 1 to 500 characters.</param>
/// <param name="DocumentType">文种, at most 40 characters.</param>
/// <param name="DocumentClass">性质.</param>
/// <param name="Month">Month it is meant for, 1 to 12.</param>
/// <param name="Owner">承办 unit, at most 200 characters.</param>
public sealed record PlanItemFacts(string Title, string DocumentType, DocumentClass DocumentClass, int Month, string Owner)
{
    /// <summary>The first field that cannot be kept, or null.</summary>
    public string? Flaw() =>
        string.IsNullOrWhiteSpace(Title) || Title.Length > 500 || Title.Contains('\0', StringComparison.Ordinal) ? nameof(Title)
        : string.IsNullOrWhiteSpace(DocumentType) || DocumentType.Length > 40 || DocumentType.Contains('\0', StringComparison.Ordinal) ? nameof(DocumentType)
        : Month is < 1 or > 12 ? nameof(Month)
        : Owner.Length > 200 || Owner.Contains('\0', StringComparison.Ordinal) ? nameof(Owner) : null;
}
