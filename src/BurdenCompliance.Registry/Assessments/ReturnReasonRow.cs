using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A coded reason why an assessment went back, at its place.</summary>
internal sealed class ReturnReasonRow
{
    public required Guid AssessmentId { get; init; }
    public required int Round { get; init; }
    public required DecisionRole Role { get; init; }
    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }
    public required ReturnCode Code { get; init; }
    public required string Words { get; init; }
    /// <summary>Paragraph of the draft, or null for the whole.</summary>
    public int? Paragraph { get; init; }
    /// <summary>Words of that paragraph, so that the place is known after a revision too.</summary>
    public required string Passage { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReturnReasonRow>
    {
        public void Configure(EntityTypeBuilder<ReturnReasonRow> builder)
        {
            builder.ToPlainTable("return_reason").HasKey(r => new { r.AssessmentId, r.Round, r.Role, r.Ordinal }).HasName("return_reason_pkey");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(r => r.AssessmentId).HasConstraintName("return_reason_assessment");
        }
    }
}
