using System.Linq.Expressions;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>An assessment as stored: the examination whole, and beside it what a list shows and searches.</summary>
internal sealed class AssessmentRow
{
    public required Guid Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    /// <summary>Whose it is; null for what was stored before there were offices.</summary>
    public Guid? OfficeId { get; init; }
    /// <summary>Who handed it in; null as <see cref="OfficeId"/>.</summary>
    public Guid? DrafterId { get; init; }
    public required string FileName { get; init; }
    public required string FileSha256 { get; init; }
    public required long FileBytes { get; init; }
    public required string Title { get; init; }
    public required string Issuer { get; init; }
    public string? DocumentNumber { get; init; }
    public required string Profile { get; init; }
    /// <summary>Kept to the byte: column type json, which unlike jsonb reorders and folds nothing.</summary>
    public required string Examination { get; init; }
    public required string CatalogVersion { get; init; }
    public required string CatalogSha256 { get; init; }
    public required Verdict Verdict { get; init; }
    public required int Findings { get; init; }
    public required int Body { get; init; }
    public required int BodyWithAttachments { get; init; }
    public required int Document { get; init; }
    public required int LibreOffice { get; init; }
    public AssessmentState State { get; init; } = AssessmentState.Draft;
    /// <summary>Grows with each step; guards it.</summary>
    public int Revision { get; init; } = 1;
    /// <summary>Grows each time it goes back.</summary>
    public int Round { get; init; } = 1;
    /// <summary>Number of the newest version; the columns above are its.</summary>
    public int Version { get; init; } = 1;
    /// <summary>When it came to its state.</summary>
    public required DateTimeOffset Since { get; init; }
    public bool IsProfileConfirmed { get; init; }
    /// <summary>The office that reviews, once submitted.</summary>
    public Guid? ReviewOfficeId { get; init; }
    /// <summary>Of the signature in force.</summary>
    public string? Seal { get; init; }
    /// <summary>Clauses found against, for the search.</summary>
    public required string[] Clauses { get; init; }

    internal static readonly Expression<Func<AssessmentRow, AssessmentStanding>> Standing = a => new AssessmentStanding(
        a.Id, a.State, a.Revision, a.Round, a.Version, a.Since, a.IsProfileConfirmed, a.OfficeId ?? Guid.Empty, a.ReviewOfficeId, a.Seal);

    internal static readonly Func<AssessmentRow, AssessmentStanding> StandingOf = Standing.Compile();

    internal sealed class Mapping : IEntityTypeConfiguration<AssessmentRow>
    {
        public void Configure(EntityTypeBuilder<AssessmentRow> builder)
        {
            builder.ToTable("assessment");
            builder.HasKey(a => a.Id).HasName("assessment_pkey");
            builder.HasIndex(a => new { a.CreatedAt, a.Id }).IsDescending().HasDatabaseName("assessment_newest");
            builder.HasIndex(a => new { a.OfficeId, a.CreatedAt, a.Id }).IsDescending(false, true, true).HasDatabaseName("assessment_office");
            builder.HasIndex(a => a.DrafterId).HasDatabaseName("assessment_drafter");
            builder.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
            builder.Property(a => a.CreatedAt).HasColumnName("created_at");
            builder.Property(a => a.CreatedBy).HasColumnName("created_by");
            builder.Property(a => a.OfficeId).HasColumnName("office_id");
            builder.Property(a => a.DrafterId).HasColumnName("drafter_id");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(a => a.OfficeId).HasConstraintName("assessment_office_fkey");
            builder.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.DrafterId).HasConstraintName("assessment_drafter_fkey");
            builder.Property(a => a.FileName).HasColumnName("file_name");
            builder.Property(a => a.FileSha256).HasColumnName("file_sha256");
            builder.Property(a => a.FileBytes).HasColumnName("file_bytes");
            builder.Property(a => a.Title).HasColumnName("title");
            builder.Property(a => a.Issuer).HasColumnName("issuer");
            builder.Property(a => a.DocumentNumber).HasColumnName("document_number");
            builder.Property(a => a.Profile).HasColumnName("profile").HasColumnType("json");
            builder.Property(a => a.Examination).HasColumnName("examination").HasColumnType("json");
            builder.Property(a => a.CatalogVersion).HasColumnName("catalog_version");
            builder.Property(a => a.CatalogSha256).HasColumnName("catalog_sha256");
            builder.Property(a => a.Verdict).HasColumnName("verdict")
                .HasConversion(v => v.ToString().ToLowerInvariant(), text => Enum.Parse<Verdict>(text, true));
            builder.Property(a => a.Findings).HasColumnName("findings");
            builder.Property(a => a.Body).HasColumnName("body");
            builder.Property(a => a.BodyWithAttachments).HasColumnName("body_with_attachments");
            builder.Property(a => a.Document).HasColumnName("document");
            builder.Property(a => a.LibreOffice).HasColumnName("libre_office");
            builder.Property(a => a.State).HasColumnName("state").HasConversion(PlainColumns.Text<AssessmentState>());
            builder.Property(a => a.Revision).HasColumnName("revision");
            builder.Property(a => a.Round).HasColumnName("round");
            builder.Property(a => a.Version).HasColumnName("version");
            builder.Property(a => a.Since).HasColumnName("since");
            builder.Property(a => a.IsProfileConfirmed).HasColumnName("is_profile_confirmed");
            builder.Property(a => a.ReviewOfficeId).HasColumnName("review_office_id");
            builder.Property(a => a.Seal).HasColumnName("seal");
            builder.Property(a => a.Clauses).HasColumnName("clauses");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(a => a.ReviewOfficeId).HasConstraintName("assessment_review_office_fkey");
            builder.HasIndex(a => a.ReviewOfficeId).HasDatabaseName("assessment_review_office");
            builder.HasIndex(a => new { a.State, a.Since }).HasDatabaseName("assessment_waiting");
            builder.HasIndex(a => a.FileSha256).HasDatabaseName("assessment_file");
            builder.HasIndex(a => a.Seal).IsUnique().HasDatabaseName("assessment_seal");
        }
    }
}
