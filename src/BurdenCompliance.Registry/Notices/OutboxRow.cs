using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A notice or an alert still to be carried outside the page; written with it, so that none is lost.</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }
    /// <summary>Null for an alert.</summary>
    public Guid? NoticeId { get; init; }
    /// <summary>Null for a notice.</summary>
    public Guid? AlertId { get; init; }
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
            builder.HasIndex(o => o.AlertId).HasDatabaseName("outbox_alert");
            builder.HasOne<SecrecyAlertRow>().WithMany().HasForeignKey(o => o.AlertId).HasConstraintName("outbox_alert_fkey");
        }
    }
}
