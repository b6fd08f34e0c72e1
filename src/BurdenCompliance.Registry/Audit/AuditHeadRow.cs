using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>The end of the audit's chain; the database alone writes it.</summary>
internal sealed class AuditHeadRow
{
    public bool One { get; init; }
    public long Seq { get; init; }
    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHeadRow>
    {
        public void Configure(EntityTypeBuilder<AuditHeadRow> builder)
        {
            builder.ToTable("audit_head");
            builder.HasKey(h => h.One).HasName("audit_head_pkey");
            builder.Property(h => h.One).HasColumnName("one").ValueGeneratedNever();
            builder.Property(h => h.Seq).HasColumnName("seq");
            builder.Property(h => h.Hash).HasColumnName("hash");
        }
    }
}
