using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A key that was used, by whom, for which act, and what came of it. Kept at least 30 days.</summary>
internal sealed class IdempotencyKeyRow
{
    public required string Actor { get; init; }
    public required string Act { get; init; }
    public required string Key { get; init; }
    public required string RequestSha256 { get; init; }
    public required Guid ObjectId { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<IdempotencyKeyRow>
    {
        public void Configure(EntityTypeBuilder<IdempotencyKeyRow> builder)
        {
            builder.ToTable("idempotency_key");
            builder.HasKey(k => new { k.Actor, k.Act, k.Key }).HasName("idempotency_key_pkey");
            builder.Property(k => k.Actor).HasColumnName("actor");
            builder.Property(k => k.Act).HasColumnName("act");
            builder.Property(k => k.Key).HasColumnName("key");
            builder.Property(k => k.RequestSha256).HasColumnName("request_sha256");
            builder.Property(k => k.ObjectId).HasColumnName("object_id");
            builder.Property(k => k.At).HasColumnName("at");
        }
    }
}
