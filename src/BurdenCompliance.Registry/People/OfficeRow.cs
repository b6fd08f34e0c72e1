using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>An office as stored.</summary>
internal sealed class OfficeRow
{
    public required Guid Id { get; init; }
    public required Guid RegionId { get; init; }
    public Guid? ParentId { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string Kind { get; init; }
    public required string Level { get; init; }
    public required int Rank { get; init; }
    public required string DocumentWord { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OfficeRow>
    {
        public void Configure(EntityTypeBuilder<OfficeRow> builder)
        {
            builder.ToTable("office");
            builder.HasKey(o => o.Id).HasName("office_pkey");
            builder.HasIndex(o => o.Name).IsUnique().HasDatabaseName("office_name");
            builder.HasIndex(o => o.RegionId).HasDatabaseName("office_region");
            builder.HasIndex(o => o.ParentId).HasDatabaseName("office_parent");
            builder.HasOne<RegionRow>().WithMany().HasForeignKey(o => o.RegionId).HasConstraintName("office_region_fkey");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(o => o.ParentId).HasConstraintName("office_parent_fkey");
            builder.Property(o => o.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(o => o.RegionId).HasColumnName("region_id");
            builder.Property(o => o.ParentId).HasColumnName("parent_id");
            builder.Property(o => o.Name).HasColumnName("name");
            builder.Property(o => o.ShortName).HasColumnName("short_name");
            builder.Property(o => o.Kind).HasColumnName("kind");
            builder.Property(o => o.Level).HasColumnName("level");
            builder.Property(o => o.Rank).HasColumnName("rank");
            builder.Property(o => o.DocumentWord).HasColumnName("document_word");
            builder.Property(o => o.CreatedAt).HasColumnName("created_at");
            builder.Property(o => o.ClosedAt).HasColumnName("closed_at");
        }
    }
}
