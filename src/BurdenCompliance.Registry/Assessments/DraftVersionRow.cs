using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A version of the draft with its examination; never changed. The newest is also on the assessment itself.</summary>
internal sealed class DraftVersionRow
{
    public required Guid AssessmentId { get; init; }
    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required string FileName { get; init; }
    public required string FileSha256 { get; init; }
    public required string Examination { get; init; }
    public required Verdict Verdict { get; init; }
    public required int Findings { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DraftVersionRow>
    {
        public void Configure(EntityTypeBuilder<DraftVersionRow> builder)
        {
            builder.ToPlainTable("draft_version").HasKey(v => new { v.AssessmentId, v.Number }).HasName("draft_version_pkey");
            builder.Property(v => v.Examination).HasColumnType("json");
            builder.HasIndex(v => v.FileSha256).HasDatabaseName("draft_version_file");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(v => v.AssessmentId).HasConstraintName("draft_version_assessment");
        }
    }
}
