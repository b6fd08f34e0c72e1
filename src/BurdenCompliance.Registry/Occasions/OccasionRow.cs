using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A meeting or an inspection as stored.</summary>
internal sealed class OccasionRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    public required OccasionKind Kind { get; init; }
    public required string Title { get; init; }
    public required int Month { get; init; }
    public required string Places { get; init; }
    public Level? Reach { get; init; }
    public required bool IsPlanned { get; init; }
    public string? Filing { get; init; }
    public DateOnly? HeldOn { get; init; }
    public bool IsCancelled { get; init; }
    public required bool IsVideo { get; init; }
    public required int Attendees { get; init; }
    public required int Minutes { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OccasionRow>
    {
        public void Configure(EntityTypeBuilder<OccasionRow> builder)
        {
            builder.ToTable("occasion");
            builder.HasKey(o => o.Id).HasName("occasion_pkey");
            builder.HasIndex(o => new { o.OfficeId, o.Year, o.Kind }).HasDatabaseName("occasion_office");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(o => o.OfficeId).HasConstraintName("occasion_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(o => o.Kind).AsName();
            builder.Property(o => o.Reach).AsName();
            builder.NameColumns();
        }
    }
}
