using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A file held against the signed text before it went out; nothing of the file itself is kept.</summary>
internal sealed class OutgoingCheckRow
{
    public long Seq { get; init; }
    public required Guid AssessmentId { get; init; }
    public required int Round { get; init; }
    public required string FileName { get; init; }
    public required string FileSha256 { get; init; }
    public required bool IsSameText { get; init; }
    /// <summary>JSON of the paragraphs that differ.</summary>
    public required string Changes { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutgoingCheckRow>
    {
        public void Configure(EntityTypeBuilder<OutgoingCheckRow> builder)
        {
            builder.ToPlainTable("outgoing_check").HasKey(c => c.Seq).HasName("outgoing_check_pkey");
            builder.Property(c => c.Seq).UseIdentityAlwaysColumn();
            builder.Property(c => c.Changes).HasColumnType("json");
            builder.HasIndex(c => c.AssessmentId).HasDatabaseName("outgoing_check_of");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(c => c.AssessmentId).HasConstraintName("outgoing_check_assessment");
        }
    }
}
