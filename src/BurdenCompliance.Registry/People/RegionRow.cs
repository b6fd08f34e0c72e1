using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A region as stored.</summary>
internal sealed class RegionRow
{
    public required Guid Id { get; init; }
    public Guid? ParentId { get; init; }
    public required string Name { get; init; }
    public required string Level { get; init; }
    public required int Rank { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegionRow>
    {
        public void Configure(EntityTypeBuilder<RegionRow> builder)
        {
            builder.ToTable("region");
            builder.HasKey(r => r.Id).HasName("region_pkey");
            builder.HasIndex(r => new { r.ParentId, r.Name }).IsUnique().AreNullsDistinct(false).HasDatabaseName("region_name");
            builder.HasOne<RegionRow>().WithMany().HasForeignKey(r => r.ParentId).HasConstraintName("region_parent_fkey");
            builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(r => r.ParentId).HasColumnName("parent_id");
            builder.Property(r => r.Name).HasColumnName("name");
            builder.Property(r => r.Level).HasColumnName("level");
            builder.Property(r => r.Rank).HasColumnName("rank");
        }
    }
}
