using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>What the drafter did with a finding (处理意见); the latest counts, the earlier stay.</summary>
internal sealed class DispositionRow
{
    public long Seq { get; init; }
    public required Guid AssessmentId { get; init; }
    public required int Version { get; init; }
    /// <summary>Place in the examination, from 0.</summary>
    public required int Finding { get; init; }
    public required DispositionKind Kind { get; init; }
    public required string Basis { get; init; }
    public required string Reason { get; init; }
    /// <summary>Taken over from the version before, where the passage is the same.</summary>
    public required bool IsCarried { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DispositionRow>
    {
        public void Configure(EntityTypeBuilder<DispositionRow> builder)
        {
            builder.ToPlainTable("disposition").HasKey(d => d.Seq).HasName("disposition_pkey");
            builder.Property(d => d.Seq).UseIdentityAlwaysColumn();
            builder.HasIndex(d => new { d.AssessmentId, d.Version }).HasDatabaseName("disposition_of");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(d => d.AssessmentId).HasConstraintName("disposition_assessment");
        }
    }
}
