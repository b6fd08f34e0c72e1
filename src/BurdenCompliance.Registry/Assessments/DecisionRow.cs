using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A decision: one for each round and role, whoever comes first.</summary>
internal sealed class DecisionRow
{
    public required Guid AssessmentId { get; init; }
    public required int Round { get; init; }
    public required DecisionRole Role { get; init; }
    public required WayAct Act { get; init; }
    public required int Version { get; init; }
    public required string FileSha256 { get; init; }
    public required string CatalogSha256 { get; init; }
    /// <summary>政策性审核意见; empty where none is asked for.</summary>
    public required string Policy { get; init; }
    /// <summary>合法合规性审核意见; empty where none is asked for.</summary>
    public required string Legality { get; init; }
    public required string Words { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required string OfficeName { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Only on a signature.</summary>
    public string? Seal { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DecisionRow>
    {
        public void Configure(EntityTypeBuilder<DecisionRow> builder)
        {
            builder.ToPlainTable("decision").HasKey(d => new { d.AssessmentId, d.Round, d.Role }).HasName("decision_pkey");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(d => d.AssessmentId).HasConstraintName("decision_assessment");
        }
    }
}
