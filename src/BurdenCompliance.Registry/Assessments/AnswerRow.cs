using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>The drafter's answer to a question of the examination; the latest counts.</summary>
internal sealed class AnswerRow
{
    public long Seq { get; init; }
    public required Guid AssessmentId { get; init; }
    public required int Version { get; init; }
    /// <summary>Place in the examination, from 0.</summary>
    public required int Question { get; init; }
    public required string Words { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnswerRow>
    {
        public void Configure(EntityTypeBuilder<AnswerRow> builder)
        {
            builder.ToPlainTable("answer").HasKey(a => a.Seq).HasName("answer_pkey");
            builder.Property(a => a.Seq).UseIdentityAlwaysColumn();
            builder.HasIndex(a => new { a.AssessmentId, a.Version }).HasDatabaseName("answer_of");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(a => a.AssessmentId).HasConstraintName("answer_assessment");
        }
    }
}
