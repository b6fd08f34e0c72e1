using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>What the drafter said to an answer of the records (核对说明).</summary>
/// <param name="Rule">Id of the catalog's record rule.</param>
/// <param name="Basis">On what it rests; empty where none is asked for.</param>
/// <param name="Reason">Why; empty where none is asked for.</param>
public sealed record RecordDisposition(string Rule, DispositionKind Kind, string Basis, string Reason, string By, DateTimeOffset At);

/// <summary>What was said to an answer; the latest counts, the earlier stay.</summary>
internal sealed class RecordDispositionRow
{
    public long Seq { get; init; }
    public required Guid AssessmentId { get; init; }
    public required string Rule { get; init; }
    /// <summary>Hash of the answer's sentence and the draft's own: it falls when either changes.</summary>
    public required string Cause { get; init; }
    public required DispositionKind Kind { get; init; }
    public required string Basis { get; init; }
    public required string Reason { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecordDispositionRow>
    {
        public void Configure(EntityTypeBuilder<RecordDispositionRow> builder)
        {
            builder.ToPlainTable("record_disposition").HasKey(d => d.Seq).HasName("record_disposition_pkey");
            builder.Property(d => d.Seq).UseIdentityAlwaysColumn();
            builder.HasIndex(d => d.AssessmentId).HasDatabaseName("record_disposition_of");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(d => d.AssessmentId).HasConstraintName("record_disposition_assessment");
        }
    }
}
