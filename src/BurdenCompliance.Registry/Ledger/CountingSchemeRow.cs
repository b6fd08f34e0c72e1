using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A version of an office's counting scheme; never changed.</summary>
internal sealed class CountingSchemeRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required string Rules { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required Guid MadeBy { get; init; }
    public required string Reason { get; init; }

    public CountingScheme ToScheme() => new(Id, OfficeId, Year, Version, Name, SchemeJson.Read(Rules), MadeAt, Reason);

    internal sealed class Mapping : IEntityTypeConfiguration<CountingSchemeRow>
    {
        public void Configure(EntityTypeBuilder<CountingSchemeRow> builder)
        {
            builder.ToTable("counting_scheme");
            builder.HasKey(s => s.Id).HasName("counting_scheme_pkey");
            builder.HasIndex(s => new { s.OfficeId, s.Year, s.Version }).IsUnique().HasDatabaseName("counting_scheme_version");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(s => s.OfficeId).HasConstraintName("counting_scheme_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.Property(s => s.Rules).HasColumnType("json");
            builder.NameColumns();
        }
    }
}
