using System.Linq.Expressions;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>An assessment (一致性评估) as a list shows it.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="File">The file assessed; its name for display only, at most 1,000 characters.</param>
/// <param name="Title">标题, at most 1,000 characters; the examination holds it whole.</param>
/// <param name="Issuer">发文机关, at most 1,000 characters; empty when not found.</param>
/// <param name="DocumentNumber">发文字号, or null.</param>
/// <param name="Verdict">Of its examination.</param>
/// <param name="Findings">How many findings the examination has.</param>
/// <param name="Counts">字数.</param>
/// <param name="Catalog">The catalog it was examined with.</param>
/// <param name="CreatedAt">UTC, whole microseconds.</param>
/// <param name="State">Where it stands on its way.</param>
/// <param name="Since">When it came there.</param>
/// <param name="Version">Number of the newest version.</param>
public sealed record AssessmentSummary(
    Guid Id, FileFacts File, string Title, string Issuer, string? DocumentNumber, Verdict Verdict, int Findings,
    Counts Counts, CatalogIdentity Catalog, DateTimeOffset CreatedAt, AssessmentState State, DateTimeOffset Since, int Version)
{
    internal static readonly Expression<Func<AssessmentRow, AssessmentSummary>> FromRow = a => new AssessmentSummary(
        a.Id, new FileFacts(a.FileName, a.FileSha256, a.FileBytes), a.Title, a.Issuer, a.DocumentNumber, a.Verdict, a.Findings,
        new Counts(a.Body, a.BodyWithAttachments, a.Document, a.LibreOffice),
        new CatalogIdentity(a.CatalogVersion, a.CatalogSha256), a.CreatedAt, a.State, a.Since, a.Version);

    internal static readonly Func<AssessmentRow, AssessmentSummary> Of = FromRow.Compile();
}

/// <summary>An assessment with its examination.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="ExaminationJson">The examination, byte for byte as it was stored.</param>
public sealed record Assessment(AssessmentSummary Summary, string ExaminationJson);
