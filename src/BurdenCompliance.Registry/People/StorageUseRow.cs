using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>How much room the files of a person take, each version counted.</summary>
internal sealed class StorageUseRow
{
    public required Guid PersonId { get; init; }
    public required long Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StorageUseRow>
    {
        public void Configure(EntityTypeBuilder<StorageUseRow> builder)
        {
            builder.ToPlainTable("storage_use").HasKey(s => s.PersonId).HasName("storage_use_pkey");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.PersonId).HasConstraintName("storage_use_person_fkey");
            builder.Property(s => s.PersonId).ValueGeneratedNever();
        }
    }
}
