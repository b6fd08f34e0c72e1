using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A second factor given for exactly one thing; used once.</summary>
internal sealed class StepUpRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    /// <summary>SHA-256 or the like of what was shown.</summary>
    public required string BoundTo { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? UsedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StepUpRow>
    {
        public void Configure(EntityTypeBuilder<StepUpRow> builder)
        {
            builder.ToTable("step_up");
            builder.HasKey(s => s.Id).HasName("step_up_pkey");
            builder.HasIndex(s => s.PersonId).HasDatabaseName("step_up_person");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.PersonId).HasConstraintName("step_up_person_fkey");
            builder.Property(s => s.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(s => s.PersonId).HasColumnName("person_id");
            builder.Property(s => s.BoundTo).HasColumnName("bound_to");
            builder.Property(s => s.At).HasColumnName("at");
            builder.Property(s => s.UsedAt).HasColumnName("used_at");
        }
    }
}
