using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace BurdenCompliance.Registry;

/// <summary>One line of the audit (审计). Written in the transaction of its act; never changed.</summary>
internal sealed class AuditEventRow
{
    /// <summary>Given by the database in the order of commits, from 1, without a gap.</summary>
    public long Seq { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Account name, <c>system</c> for the program itself.</summary>
    public required string Actor { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? OfficeId { get; init; }
    /// <summary>Where the request came from, or null.</summary>
    public string? Address { get; init; }
    /// <summary>Name of the verb.</summary>
    public required string Act { get; init; }
    /// <summary>Kind and id of what was acted on (<c>assessment/…</c>), or null.</summary>
    public string? Object { get; init; }
    /// <summary><c>done</c>, <c>refused</c>, or <c>repeated</c> when a request came again under its key.</summary>
    public required string Outcome { get; init; }
    /// <summary>The request it came with, or null.</summary>
    public string? Correlation { get; init; }
    /// <summary>A JSON object; never words of a draft.</summary>
    public required string Details { get; init; }
    /// <summary>How the hash is made; given by the database, as the two below.</summary>
    public string Algorithm { get; init; } = null!;
    /// <summary>Hash of the row before.</summary>
    public string Previous { get; init; } = null!;
    public string Hash { get; init; } = null!;

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEventRow>
    {
        public void Configure(EntityTypeBuilder<AuditEventRow> builder)
        {
            builder.ToTable("audit_event");
            builder.HasKey(e => e.Seq).HasName("audit_event_pkey");
            builder.Property(e => e.Seq).HasColumnName("seq").ValueGeneratedOnAdd().HasAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.None);
            builder.HasIndex(e => new { e.At, e.Seq }).HasDatabaseName("audit_event_at");
            builder.Property(e => e.At).HasColumnName("at");
            builder.Property(e => e.Actor).HasColumnName("actor");
            builder.Property(e => e.PersonId).HasColumnName("person_id");
            builder.Property(e => e.OfficeId).HasColumnName("office_id");
            builder.Property(e => e.Address).HasColumnName("address");
            builder.HasIndex(e => e.Object).HasDatabaseName("audit_event_object");
            builder.HasIndex(e => new { e.Actor, e.Seq }).HasDatabaseName("audit_event_actor");
            builder.HasIndex(e => new { e.Act, e.Seq }).HasDatabaseName("audit_event_act");
            builder.Property(e => e.Act).HasColumnName("act");
            builder.Property(e => e.Object).HasColumnName("object");
            builder.Property(e => e.Outcome).HasColumnName("outcome");
            builder.Property(e => e.Correlation).HasColumnName("correlation");
            builder.Property(e => e.Details).HasColumnName("details").HasColumnType("json");
            builder.Property(e => e.Algorithm).HasColumnName("algorithm").ValueGeneratedOnAdd();
            builder.Property(e => e.Previous).HasColumnName("previous").ValueGeneratedOnAdd();
            builder.Property(e => e.Hash).HasColumnName("hash").ValueGeneratedOnAdd();
        }
    }
}
