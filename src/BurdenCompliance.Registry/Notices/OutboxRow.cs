using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A notice still to be carried outside the page; written with the notice, so that none is lost.</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }
    public required Guid NoticeId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset NextAt { get; init; }
    public required int Attempts { get; init; }
    /// <summary>Delivered, or given up with <see cref="Trouble"/>.</summary>
    public DateTimeOffset? SettledAt { get; init; }
    public string? Trouble { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToPlainTable("outbox").HasKey(o => o.Id).HasName("outbox_pkey");
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.HasIndex(o => o.NoticeId).HasDatabaseName("outbox_notice");
            builder.HasIndex(o => new { o.SettledAt, o.NextAt }).HasDatabaseName("outbox_waiting");
            builder.HasOne<NoticeRow>().WithMany().HasForeignKey(o => o.NoticeId).HasConstraintName("outbox_notice_fkey");
        }
    }
}
