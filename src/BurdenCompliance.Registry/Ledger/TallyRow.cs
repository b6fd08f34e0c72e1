using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>How many documents of a kind an office has in a month. Kept by a trigger on the ledger; the application only reads it.</summary>
internal sealed class TallyRow
{
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    public required int Month { get; init; }
    public required string DocumentType { get; init; }
    public required string Form { get; init; }
    public required string Direction { get; init; }
    public required string SeriesWord { get; init; }
    public required int Documents { get; init; }
    public required int Comprehensive { get; init; }
    public required int SpecialTask { get; init; }
    public required int ToCentral { get; init; }
    public required int ToProvince { get; init; }
    public required int ToCity { get; init; }
    public required int ToCounty { get; init; }
    public required int ToTownship { get; init; }
    public required int ToVillage { get; init; }
    public required int Exceptions { get; init; }
    public required int OutOfPlan { get; init; }
    public required int Unassessed { get; init; }
    /// <summary>Of all units together.</summary>
    public required long BurdenMinutes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TallyRow>
    {
        public void Configure(EntityTypeBuilder<TallyRow> builder)
        {
            builder.ToTable("ledger_tally");
            builder.HasKey(t => new { t.OfficeId, t.Year, t.Month, t.DocumentType, t.Form, t.Direction, t.SeriesWord }).HasName("ledger_tally_pkey");
            builder.NameColumns();
        }
    }
}
