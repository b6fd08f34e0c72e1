using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>发文计划 of an office's year.</summary>
internal sealed class PlanRow
{
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    public required PlanState State { get; init; }
    /// <summary>Grows with each step; a form sent late is told so.</summary>
    public required int Version { get; init; }
    public string? Remark { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required Guid ChangedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlanRow>
    {
        public void Configure(EntityTypeBuilder<PlanRow> builder)
        {
            builder.ToTable("plan");
            builder.HasKey(p => new { p.OfficeId, p.Year }).HasName("plan_pkey");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(p => p.OfficeId).HasConstraintName("plan_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(p => p.State).AsName();
            builder.NameColumns();
        }
    }
}

/// <summary>立项: one document that an office means to issue.</summary>
internal sealed record PlanItemRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    /// <summary>From 1 within office and year: the number people quote.</summary>
    public required int Ordinal { get; init; }
    public required string Title { get; init; }
    public required string DocumentType { get; init; }
    public required DocumentClass DocumentClass { get; init; }
    public required int Month { get; init; }
    public required string Owner { get; init; }
    /// <summary>临时立项.</summary>
    public required bool IsTemporary { get; init; }
    public string? Reason { get; init; }
    public required PlanItemState State { get; init; }
    public Guid? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    /// <summary>Assessment that has chosen it, or null.</summary>
    public Guid? AssessmentId { get; init; }
    /// <summary>Document that used it, or null.</summary>
    public Guid? DocumentId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlanItemRow>
    {
        public void Configure(EntityTypeBuilder<PlanItemRow> builder)
        {
            builder.ToTable("plan_item");
            builder.HasKey(i => i.Id).HasName("plan_item_pkey");
            builder.HasIndex(i => new { i.OfficeId, i.Year, i.Ordinal }).IsUnique().HasDatabaseName("plan_item_ordinal");
            builder.HasIndex(i => i.AssessmentId).IsUnique().HasDatabaseName("plan_item_assessment");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(i => i.OfficeId).HasConstraintName("plan_item_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(i => i.DocumentClass).AsName();
            builder.Property(i => i.State).AsName();
            builder.NameColumns();
        }
    }
}
