using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A filter of the list that a person keeps under a name.</summary>
internal sealed class SavedFilterRow
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string Query { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SavedFilterRow>
    {
        public void Configure(EntityTypeBuilder<SavedFilterRow> builder)
        {
            builder.ToPlainTable("saved_filter").HasKey(f => new { f.PersonId, f.Name }).HasName("saved_filter_pkey");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(f => f.PersonId).HasConstraintName("saved_filter_person_fkey");
        }
    }
}
