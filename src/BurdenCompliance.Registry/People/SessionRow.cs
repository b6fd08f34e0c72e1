using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A signed-in person's session. The client holds a secret of which only the hash is kept.</summary>
internal sealed class SessionRow
{
    public required Guid Id { get; init; }
    public required string TokenSha256 { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OfficeId { get; init; }
    public required DateTimeOffset BeganAt { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
    /// <summary>The absolute end, however busy.</summary>
    public required DateTimeOffset UntilAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    /// <summary>Name of the act that ended it.</summary>
    public string? EndedBy { get; init; }
    public string? Address { get; init; }
    public required SignInMeans Means { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionRow>
    {
        public void Configure(EntityTypeBuilder<SessionRow> builder)
        {
            builder.ToTable("session");
            builder.HasKey(s => s.Id).HasName("session_pkey");
            builder.HasIndex(s => s.TokenSha256).IsUnique().HasDatabaseName("session_token");
            builder.HasIndex(s => s.PersonId).HasDatabaseName("session_person");
            builder.HasIndex(s => s.OfficeId).HasDatabaseName("session_office");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.PersonId).HasConstraintName("session_person_fkey");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(s => s.OfficeId).HasConstraintName("session_office_fkey");
            builder.Property(s => s.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(s => s.TokenSha256).HasColumnName("token_sha256");
            builder.Property(s => s.PersonId).HasColumnName("person_id");
            builder.Property(s => s.OfficeId).HasColumnName("office_id");
            builder.Property(s => s.BeganAt).HasColumnName("began_at");
            builder.Property(s => s.SeenAt).HasColumnName("seen_at");
            builder.Property(s => s.UntilAt).HasColumnName("until_at");
            builder.Property(s => s.EndedAt).HasColumnName("ended_at");
            builder.Property(s => s.EndedBy).HasColumnName("ended_by");
            builder.Property(s => s.Address).HasColumnName("address");
            builder.Property(s => s.Means).HasColumnName("means").HasConversion(PlainColumns.Text<SignInMeans>());
        }
    }
}
