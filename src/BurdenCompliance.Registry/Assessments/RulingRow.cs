using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>What the reviewer holds of a disposition (认定); the latest counts, as long as the disposition stays what it was.</summary>
internal sealed class RulingRow
{
    public long Seq { get; init; }
    public required Guid AssessmentId { get; init; }
    public required int Version { get; init; }
    public required int Round { get; init; }
    /// <summary>Place in the examination, from 0.</summary>
    public required int Finding { get; init; }
    public required bool IsConfirmed { get; init; }
    public required string Reason { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RulingRow>
    {
        public void Configure(EntityTypeBuilder<RulingRow> builder)
        {
            builder.ToPlainTable("ruling").HasKey(r => r.Seq).HasName("ruling_pkey");
            builder.Property(r => r.Seq).UseIdentityAlwaysColumn();
            builder.HasIndex(r => new { r.AssessmentId, r.Version }).HasDatabaseName("ruling_of");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(r => r.AssessmentId).HasConstraintName("ruling_assessment");
        }
    }
}
