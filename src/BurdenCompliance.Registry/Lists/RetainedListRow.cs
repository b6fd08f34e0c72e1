using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A version of a list; never changed.</summary>
internal sealed class RetainedListRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required ListKind Kind { get; init; }
    public required int Version { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string FileName { get; init; }
    public required string FileSha256 { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required Guid MadeBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RetainedListRow>
    {
        public void Configure(EntityTypeBuilder<RetainedListRow> builder)
        {
            builder.ToTable("retained_list");
            builder.HasKey(l => l.Id).HasName("retained_list_pkey");
            builder.HasIndex(l => new { l.OfficeId, l.Kind, l.Version }).IsUnique().HasDatabaseName("retained_list_version");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(l => l.OfficeId).HasConstraintName("retained_list_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(l => l.Kind).AsName();
            builder.NameColumns();
        }
    }
}

/// <summary>An item of a list.</summary>
internal sealed class RetainedItemRow
{
    public required Guid ListId { get; init; }
    public required int Ordinal { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RetainedItemRow>
    {
        public void Configure(EntityTypeBuilder<RetainedItemRow> builder)
        {
            builder.ToTable("retained_item");
            builder.HasKey(i => new { i.ListId, i.Ordinal }).HasName("retained_item_pkey");
            builder.HasOne<RetainedListRow>().WithMany().HasForeignKey(i => i.ListId).HasConstraintName("retained_item_list_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.NameColumns();
        }
    }
}
