using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Items of a plan as the ceiling and the ledger see them.</summary>
internal static class PlanCount
{
    /// <summary>Approved items of an approved plan; null without one.</summary>
    public static async Task<int?> OfAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation) =>
        await context.Set<PlanRow>().AnyAsync(p => p.OfficeId == office && p.Year == year && p.State == PlanState.Approved, cancellation)
            ? await context.Set<PlanItemRow>().CountAsync(i => i.OfficeId == office && i.Year == year && i.State == PlanItemState.Approved, cancellation)
            : null;

    /// <summary>Keeps an approved item that nobody has for an assessment; false when somebody has it.</summary>
    public static async Task<bool> TakeAsync(RegistryDbContext context, Guid office, Guid item, Guid assessment, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlAsync($"""
            UPDATE registry.plan_item SET assessment_id = {assessment}
            WHERE id = {item} AND office_id = {office} AND state = 'approved' AND assessment_id IS NULL AND document_id IS NULL
            """, cancellation) == 1;

    /// <summary>Frees what an assessment keeps and no document has used.</summary>
    public static Task LetGoAsync(RegistryDbContext context, Guid assessment, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"""
            UPDATE registry.plan_item SET assessment_id = NULL WHERE assessment_id = {assessment} AND document_id IS NULL
            """, cancellation);

    /// <summary>Uses an item once; false when another document or assessment has it, or it is not approved.</summary>
    public static async Task<bool> UseAsync(RegistryDbContext context, NewDocument document, Guid item, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlAsync($"""
            UPDATE registry.plan_item SET document_id = {document.Id}
            WHERE id = {item} AND office_id = {document.OfficeId} AND state = 'approved' AND document_id IS NULL
                AND (assessment_id IS NULL OR assessment_id = {document.AssessmentId})
            """, cancellation) == 1;

    /// <summary>Frees the item of a document that was voided.</summary>
    public static Task FreeAsync(RegistryDbContext context, Guid item, Guid document, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"""
            UPDATE registry.plan_item SET document_id = NULL, assessment_id = NULL WHERE id = {item} AND document_id = {document}
            """, cancellation);
}
