using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A line of the assessment's history, as its readers see it; the audit is kept beside it for others.</summary>
internal sealed class AssessmentEventRow
{
    public long Seq { get; init; }
    public required Guid AssessmentId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required Post Post { get; init; }
    public required WayAct Act { get; init; }
    public AssessmentState? From { get; init; }
    public required AssessmentState To { get; init; }
    public required int Version { get; init; }
    public required int Round { get; init; }
    /// <summary>How many findings or questions it was about; 0 when not about such.</summary>
    public required int Count { get; init; }
    public required string Words { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AssessmentEventRow>
    {
        public void Configure(EntityTypeBuilder<AssessmentEventRow> builder)
        {
            builder.ToPlainTable("assessment_event").HasKey(e => e.Seq).HasName("assessment_event_pkey");
            builder.Property(e => e.Seq).UseIdentityAlwaysColumn();
            builder.Property(e => e.From).HasColumnName("from_state");
            builder.Property(e => e.To).HasColumnName("to_state");
            builder.HasIndex(e => e.AssessmentId).HasDatabaseName("assessment_event_of");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(e => e.AssessmentId).HasConstraintName("assessment_event_assessment");
        }
    }
}
