using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A token a program works with, for one person, one office and one post. Only its hash is kept.</summary>
internal sealed class ApiTokenRow
{
    public required Guid Id { get; init; }
    public required string TokenSha256 { get; init; }
    public required string Name { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OfficeId { get; init; }
    public required Post Post { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UntilAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiTokenRow>
    {
        public void Configure(EntityTypeBuilder<ApiTokenRow> builder)
        {
            builder.ToTable("api_token");
            builder.HasKey(t => t.Id).HasName("api_token_pkey");
            builder.HasIndex(t => t.TokenSha256).IsUnique().HasDatabaseName("api_token_token");
            builder.HasIndex(t => t.PersonId).HasDatabaseName("api_token_person");
            builder.HasIndex(t => t.OfficeId).HasDatabaseName("api_token_office");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(t => t.PersonId).HasConstraintName("api_token_person_fkey");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(t => t.OfficeId).HasConstraintName("api_token_office_fkey");
            builder.Property(t => t.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(t => t.TokenSha256).HasColumnName("token_sha256");
            builder.Property(t => t.Name).HasColumnName("name");
            builder.Property(t => t.PersonId).HasColumnName("person_id");
            builder.Property(t => t.OfficeId).HasColumnName("office_id");
            builder.Property(t => t.Post).HasColumnName("post").HasConversion(p => PostCode.Of(p), code => PostCode.Parse(code));
            builder.Property(t => t.CreatedAt).HasColumnName("created_at");
            builder.Property(t => t.UntilAt).HasColumnName("until_at");
            builder.Property(t => t.EndedAt).HasColumnName("ended_at");
        }
    }
}
