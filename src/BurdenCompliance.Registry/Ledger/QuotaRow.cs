using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>An office's ceiling of a year and what of it is used; whoever adds to the office's year holds this row first.</summary>
internal sealed class QuotaRow
{
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    /// <summary>Version of the counting scheme; null for the one that comes with the product.</summary>
    public Guid? SchemeId { get; init; }
    /// <summary>Counted documents of the year before; null while that year is not in the ledger.</summary>
    public int? LastYear { get; init; }
    /// <summary>Items of the approved plan; null without one.</summary>
    public int? Plan { get; init; }
    /// <summary>The lower of the two; null without either.</summary>
    public int? Cap { get; init; }
    /// <summary>Counted documents.</summary>
    public required int Used { get; init; }
    /// <summary>How many may stand above the ceiling: by statement, or because the ceiling fell later.</summary>
    public required int Excused { get; init; }
    /// <summary>书面说明 that opens the way above the ceiling.</summary>
    public Guid? StatementId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<QuotaRow>
    {
        public void Configure(EntityTypeBuilder<QuotaRow> builder)
        {
            builder.ToTable("quota");
            builder.HasKey(q => new { q.OfficeId, q.Year }).HasName("quota_pkey");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(q => q.OfficeId).HasConstraintName("quota_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(q => q.Cap).HasComputedColumnSql("LEAST(last_year, plan)", stored: true);
            builder.NameColumns();
        }
    }
}
