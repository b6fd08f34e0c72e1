using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A file with a secrecy mark was refused: who, when, by which rule, how large about. Nothing of the file.</summary>
internal sealed class SecrecyAlertRow
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid PersonId { get; init; }
    public required string Code { get; init; }
    public required string Size { get; init; }
    public DateTimeOffset? SeenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SecrecyAlertRow>
    {
        public void Configure(EntityTypeBuilder<SecrecyAlertRow> builder)
        {
            builder.ToPlainTable("secrecy_alert").HasKey(a => a.Id).HasName("secrecy_alert_pkey");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.HasIndex(a => a.At).IsDescending(true).HasDatabaseName("secrecy_alert_at");
            builder.HasIndex(a => a.PersonId).HasDatabaseName("secrecy_alert_person");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.PersonId).HasConstraintName("secrecy_alert_person_fkey");
        }
    }
}
