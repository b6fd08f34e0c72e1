using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A password somebody had, so that it is not taken again.</summary>
internal sealed class FormerPasswordRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string PasswordHash { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FormerPasswordRow>
    {
        public void Configure(EntityTypeBuilder<FormerPasswordRow> builder)
        {
            builder.ToTable("former_password");
            builder.HasKey(p => p.Id).HasName("former_password_pkey");
            builder.HasIndex(p => p.PersonId).HasDatabaseName("former_password_person");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.PersonId).HasConstraintName("former_password_person_fkey");
            builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(p => p.PersonId).HasColumnName("person_id");
            builder.Property(p => p.PasswordHash).HasColumnName("password_hash");
            builder.Property(p => p.At).HasColumnName("at");
        }
    }
}
