using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>Who looked at what the program cannot read in a file of an assessment; never changed, and no declaration about another file.</summary>
internal sealed class InspectionRow
{
    public required Guid AssessmentId { get; init; }
    public required string FileSha256 { get; init; }
    /// <summary>The first version with this file that was shown.</summary>
    public required int Version { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InspectionRow>
    {
        public void Configure(EntityTypeBuilder<InspectionRow> builder)
        {
            builder.ToPlainTable("inspection").HasKey(i => new { i.AssessmentId, i.FileSha256 }).HasName("inspection_pkey");
            builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(i => i.AssessmentId).HasConstraintName("inspection_assessment");
        }
    }
}
