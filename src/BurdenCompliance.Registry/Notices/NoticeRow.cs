using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>Something that waits for a person, or that became of what they sent.</summary>
internal sealed class NoticeRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid AssessmentId { get; init; }
    public required WayAct Act { get; init; }
    public required AssessmentState ToState { get; init; }
    public required string FromName { get; init; }
    public required string Title { get; init; }
    public required string Words { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeRow>
    {
        public void Configure(EntityTypeBuilder<NoticeRow> builder)
        {
            builder.ToPlainTable("notice").HasKey(n => n.Id).HasName("notice_pkey");
            builder.Property(n => n.Id).ValueGeneratedNever();
            builder.HasIndex(n => new { n.PersonId, n.At }).IsDescending(false, true).HasDatabaseName("notice_person");
            builder.HasIndex(n => n.AssessmentId).HasDatabaseName("notice_of");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(n => n.PersonId).HasConstraintName("notice_person_fkey");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(n => n.AssessmentId).HasConstraintName("notice_assessment");
        }
    }
}
