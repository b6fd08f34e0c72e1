using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A series of numbers (机关代字) of an office.</summary>
internal sealed class SeriesRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required string Word { get; init; }
    public required DocumentForm Form { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SeriesRow>
    {
        public void Configure(EntityTypeBuilder<SeriesRow> builder)
        {
            builder.ToTable("series");
            builder.HasKey(s => s.Id).HasName("series_pkey");
            builder.HasIndex(s => new { s.OfficeId, s.Word }).IsUnique().HasDatabaseName("series_office_word");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(s => s.OfficeId).HasConstraintName("series_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(s => s.Form).AsName();
            builder.NameColumns();
        }
    }
}

/// <summary>The counter of a series in a year.</summary>
internal sealed class SeriesYearRow
{
    public required Guid SeriesId { get; init; }
    public required int Year { get; init; }
    /// <summary>Last number given before this program kept them.</summary>
    public required int OpenedAt { get; init; }
    /// <summary>Last number given.</summary>
    public required int Used { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SeriesYearRow>
    {
        public void Configure(EntityTypeBuilder<SeriesYearRow> builder)
        {
            builder.ToTable("series_year");
            builder.HasKey(s => new { s.SeriesId, s.Year }).HasName("series_year_pkey");
            builder.HasOne<SeriesRow>().WithMany().HasForeignKey(s => s.SeriesId).HasConstraintName("series_year_series_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.NameColumns();
        }
    }
}
