using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A table of past years that was brought in.</summary>
internal sealed class ImportRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required string FileName { get; init; }
    public required string FileSha256 { get; init; }
    public required int Accepted { get; init; }
    public required int Refused { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required Guid MadeBy { get; init; }
    public DateTimeOffset? UndoneAt { get; init; }
    public Guid? UndoneBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRow>
    {
        public void Configure(EntityTypeBuilder<ImportRow> builder)
        {
            builder.ToTable("ledger_import");
            builder.HasKey(i => i.Id).HasName("ledger_import_pkey");
            builder.HasIndex(i => new { i.OfficeId, i.FileSha256 }).IsUnique().HasFilter("(undone_at IS NULL)").HasDatabaseName("ledger_import_once");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(i => i.OfficeId).HasConstraintName("ledger_import_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.NameColumns();
        }
    }
}
