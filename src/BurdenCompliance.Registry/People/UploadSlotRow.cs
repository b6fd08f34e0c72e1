using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A place for one upload under way, on whichever replica.</summary>
internal sealed class UploadSlotRow
{
    public required Guid PersonId { get; init; }
    /// <summary>From 1; a person has as many as uploads may run at once.</summary>
    public required int Slot { get; init; }
    public required Guid Holder { get; init; }
    /// <summary>A replica that dies frees it by then.</summary>
    public required DateTimeOffset UntilAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UploadSlotRow>
    {
        public void Configure(EntityTypeBuilder<UploadSlotRow> builder)
        {
            builder.ToPlainTable("upload_slot").HasKey(s => new { s.PersonId, s.Slot }).HasName("upload_slot_pkey");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(s => s.PersonId).HasConstraintName("upload_slot_person_fkey");
        }
    }
}
