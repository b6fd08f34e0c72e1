using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A post given to a person; taken back by an end, never removed.</summary>
internal sealed class PostRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OfficeId { get; init; }
    public required Post Post { get; init; }
    public required DateTimeOffset FromAt { get; init; }
    public DateTimeOffset? UntilAt { get; init; }
    /// <summary>Who is absent and has handed this post over; null when held in one's own right.</summary>
    public Guid? DeputyFor { get; init; }
    /// <summary>Account of the giver.</summary>
    public required string GivenBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PostRow>
    {
        public void Configure(EntityTypeBuilder<PostRow> builder)
        {
            builder.ToTable("post");
            builder.HasKey(p => p.Id).HasName("post_pkey");
            builder.HasIndex(p => p.PersonId).HasDatabaseName("post_person");
            builder.HasIndex(p => p.OfficeId).HasDatabaseName("post_office");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.PersonId).HasConstraintName("post_person_fkey");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(p => p.OfficeId).HasConstraintName("post_office_fkey");
            builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(p => p.PersonId).HasColumnName("person_id");
            builder.Property(p => p.OfficeId).HasColumnName("office_id");
            builder.Property(p => p.Post).HasColumnName("post").HasConversion(p => PostCode.Of(p), code => PostCode.Parse(code));
            builder.Property(p => p.FromAt).HasColumnName("from_at");
            builder.Property(p => p.UntilAt).HasColumnName("until_at");
            builder.Property(p => p.DeputyFor).HasColumnName("deputy_for");
            builder.HasIndex(p => p.DeputyFor).HasDatabaseName("post_deputy");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.DeputyFor).HasConstraintName("post_deputy_fkey");
            builder.Property(p => p.GivenBy).HasColumnName("given_by");
        }
    }
}
