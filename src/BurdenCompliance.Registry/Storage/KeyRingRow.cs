using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>Since when the keys of the site serve; one row, none before the first rotation.</summary>
internal sealed class KeyRingRow
{
    public bool One { get; init; } = true;
    public required DateTimeOffset RotatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<KeyRingRow>
    {
        public void Configure(EntityTypeBuilder<KeyRingRow> builder)
        {
            builder.ToPlainTable("key_ring").HasKey(k => k.One).HasName("key_ring_pkey");
            builder.Property(k => k.One).ValueGeneratedNever();
        }
    }
}
