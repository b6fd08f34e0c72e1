using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A person as stored, with what signing in needs.</summary>
internal sealed class PersonRow
{
    public const string Active = "active";
    public const string Disabled = "disabled";

    public required Guid Id { get; init; }
    /// <summary>Lower case.</summary>
    public required string Account { get; init; }
    public required string Name { get; init; }
    /// <summary>The office they belong to; posts may lie in others too.</summary>
    public required Guid OfficeId { get; init; }
    public string? Email { get; init; }
    /// <summary><see cref="Active"/> or <see cref="Disabled"/>.</summary>
    public required string State { get; init; }
    public string? PasswordHash { get; init; }
    public DateTimeOffset? PasswordSetAt { get; init; }
    /// <summary>A one-time secret is in place: nothing but changing it is allowed.</summary>
    public bool PasswordMustChange { get; init; }
    /// <summary>After this the password serves no more; null for no end.</summary>
    public DateTimeOffset? PasswordUntil { get; init; }
    /// <summary>Wrong tries since the last right one; counted by guarded updates only.</summary>
    public int Failures { get; init; }
    public DateTimeOffset? LockedUntil { get; init; }
    public string? TotpSecret { get; init; }
    public DateTimeOffset? TotpConfirmedAt { get; init; }
    /// <summary>The last time step used; a code serves once.</summary>
    public long TotpStep { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonRow>
    {
        public void Configure(EntityTypeBuilder<PersonRow> builder)
        {
            builder.ToTable("person");
            builder.HasKey(p => p.Id).HasName("person_pkey");
            builder.HasIndex(p => p.Account).IsUnique().HasDatabaseName("person_account");
            builder.HasIndex(p => p.OfficeId).HasDatabaseName("person_office");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(p => p.OfficeId).HasConstraintName("person_office_fkey");
            builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(p => p.Account).HasColumnName("account");
            builder.Property(p => p.Name).HasColumnName("name");
            builder.Property(p => p.OfficeId).HasColumnName("office_id");
            builder.Property(p => p.Email).HasColumnName("email");
            builder.Property(p => p.State).HasColumnName("state");
            builder.Property(p => p.PasswordHash).HasColumnName("password_hash");
            builder.Property(p => p.PasswordSetAt).HasColumnName("password_set_at");
            builder.Property(p => p.PasswordMustChange).HasColumnName("password_must_change");
            builder.Property(p => p.PasswordUntil).HasColumnName("password_until");
            builder.Property(p => p.Failures).HasColumnName("failures");
            builder.Property(p => p.LockedUntil).HasColumnName("locked_until");
            builder.Property(p => p.TotpSecret).HasColumnName("totp_secret");
            builder.Property(p => p.TotpConfirmedAt).HasColumnName("totp_confirmed_at");
            builder.Property(p => p.TotpStep).HasColumnName("totp_step");
            builder.Property(p => p.CreatedAt).HasColumnName("created_at");
        }
    }
}
