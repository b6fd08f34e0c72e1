using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>How many files a person handed in within a minute, on all replicas.</summary>
internal sealed class UploadMinuteRow
{
    public required Guid PersonId { get; init; }
    public required DateTimeOffset Minute { get; init; }
    public required int Uploads { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UploadMinuteRow>
    {
        public void Configure(EntityTypeBuilder<UploadMinuteRow> builder)
        {
            builder.ToTable("upload_minute");
            builder.HasKey(u => new { u.PersonId, u.Minute }).HasName("upload_minute_pkey");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(u => u.PersonId).HasConstraintName("upload_minute_person_fkey");
            builder.Property(u => u.PersonId).HasColumnName("person_id");
            builder.Property(u => u.Minute).HasColumnName("minute");
            builder.Property(u => u.Uploads).HasColumnName("uploads");
        }
    }
}
