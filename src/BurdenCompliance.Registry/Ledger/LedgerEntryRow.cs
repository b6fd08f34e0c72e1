using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>A line of the ledger. Only ever added: what is taken back is a line of weight −1 that names the old one.</summary>
internal sealed record LedgerEntryRow
{
    public required Guid Id { get; init; }
    /// <summary>The same for all lines about one document: id of its first.</summary>
    public required Guid DocumentId { get; init; }
    public required Guid OfficeId { get; init; }
    /// <summary>Business year; the table is partitioned by it.</summary>
    public required int Year { get; init; }
    public required DateOnly BusinessDate { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required Guid RecordedBy { get; init; }
    public required EntryKind Kind { get; init; }
    /// <summary>1 or −1.</summary>
    public required short Weight { get; init; }
    /// <summary>The line that this one takes back or replaces.</summary>
    public Guid? Names { get; init; }
    public string? Reason { get; init; }
    public Guid? AssessmentId { get; init; }
    public Guid? SeriesId { get; init; }
    public int? Number { get; init; }
    /// <summary>机关代字, empty without one.</summary>
    public required string SeriesWord { get; init; }
    public string? DocumentNumber { get; init; }
    public required string Title { get; init; }
    public required string DocumentType { get; init; }
    public required DocumentForm Form { get; init; }
    public required Direction Direction { get; init; }
    public required DocumentClass DocumentClass { get; init; }
    public Level? Reach { get; init; }
    public required string Recipients { get; init; }
    public required int Units { get; init; }
    public required bool IsException { get; init; }
    public Guid? PlanItemId { get; init; }
    public string? OutOfPlan { get; init; }
    public required int BurdenMinutes { get; init; }
    public Guid? ImportId { get; init; }

    public DocumentFacts Facts => new(
        Title, DocumentType, Form, Direction, DocumentClass, Reach, Recipients, Units, IsException, OutOfPlan, BurdenMinutes);

    public LedgerEntryRow With(DocumentFacts facts) => this with
    {
        Title = facts.Title.Trim(),
        DocumentType = facts.DocumentType.Trim(),
        Form = facts.Form,
        Direction = facts.Direction,
        DocumentClass = facts.DocumentClass,
        Reach = facts.Reach,
        Recipients = facts.Recipients,
        Units = facts.Units,
        IsException = facts.IsException,
        OutOfPlan = facts.OutOfPlan,
        BurdenMinutes = facts.BurdenMinutes,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<LedgerEntryRow>
    {
        public void Configure(EntityTypeBuilder<LedgerEntryRow> builder)
        {
            builder.ToTable("ledger_entry");
            builder.HasKey(e => new { e.OfficeId, e.Year, e.Id }).HasName("ledger_entry_pkey");
            builder.HasIndex(e => new { e.OfficeId, e.Year, e.BusinessDate, e.Id }).IsDescending(false, false, true, true).HasDatabaseName("ledger_entry_latest");
            builder.HasIndex(e => e.DocumentId).HasDatabaseName("ledger_entry_document");
            builder.HasIndex(e => new { e.SeriesId, e.Year, e.Number }).IsUnique().HasFilter("(kind = ANY (ARRAY['issued'::text, 'registered'::text]))").HasDatabaseName("ledger_entry_number");
            builder.HasIndex(e => new { e.Names, e.Year }).IsUnique().HasFilter("(weight < 0)").HasDatabaseName("ledger_entry_taken_back_once");
            builder.HasIndex(e => new { e.AssessmentId, e.Year }).IsUnique().HasFilter("(kind = 'issued'::text)").HasDatabaseName("ledger_entry_assessment");
            builder.HasIndex(e => e.ImportId).HasFilter("(import_id IS NOT NULL)").HasDatabaseName("ledger_entry_import");
            builder.Property(e => e.Kind).AsName();
            builder.Property(e => e.Form).AsName();
            builder.Property(e => e.Direction).AsName();
            builder.Property(e => e.DocumentClass).AsName();
            builder.Property(e => e.Reach).AsName();
            builder.Ignore(e => e.Facts);
            builder.NameColumns();
        }
    }
}
