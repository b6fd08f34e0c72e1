using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>书面说明 as filed; never changed.</summary>
internal sealed class StatementRow
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required int Year { get; init; }
    public required string Addressee { get; init; }
    public required DateOnly Dated { get; init; }
    public required string Causes { get; init; }
    public required int Used { get; init; }
    public int? LastYear { get; init; }
    public int? Plan { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required Guid FiledBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StatementRow>
    {
        public void Configure(EntityTypeBuilder<StatementRow> builder)
        {
            builder.ToTable("quota_statement");
            builder.HasKey(s => s.Id).HasName("quota_statement_pkey");
            builder.HasIndex(s => new { s.OfficeId, s.Year }).HasDatabaseName("quota_statement_office");
            builder.HasOne<OfficeRow>().WithMany().HasForeignKey(s => s.OfficeId).HasConstraintName("quota_statement_office_fkey").OnDelete(DeleteBehavior.NoAction);
            builder.NameColumns();
        }
    }
}

/// <summary>书面说明 to the superior 党委办公厅（室） before the year passes its ceiling.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="OfficeId">Whose.</param>
/// <param name="Year">Business year.</param>
/// <param name="Addressee">To whom, 1 to 200 characters.</param>
/// <param name="Dated">Its date.</param>
/// <param name="Causes">Why more documents are needed, 1 to 5,000 characters.</param>
/// <param name="Used">Counted documents when it was filed.</param>
/// <param name="LastYear">Counted last year when it was filed.</param>
/// <param name="Plan">Approved items when it was filed.</param>
/// <param name="FiledAt">UTC.</param>
public sealed record Statement(
    Guid Id, Guid OfficeId, int Year, string Addressee, DateOnly Dated, string Causes, int Used, int? LastYear, int? Plan, DateTimeOffset FiledAt)
{
    internal static Statement Of(StatementRow row) =>
        new(row.Id, row.OfficeId, row.Year, row.Addressee, row.Dated, row.Causes, row.Used, row.LastYear, row.Plan, row.FiledAt);
}

/// <summary>What comes of filing a statement.</summary>
public abstract record FileStatementOutcome
{
    private FileStatementOutcome() { }

    /// <summary>On record; documents above the ceiling may go out.</summary>
    public sealed record Filed(Statement Statement) : FileStatementOutcome;

    /// <summary>A field that cannot be kept.</summary>
    public sealed record WrongField(string Field) : FileStatementOutcome;
}

/// <summary>Files 书面说明 and lifts the ceiling of the year.</summary>
public sealed class FileStatement
{
    private readonly Acts _acts;

    internal FileStatement(Acts acts) => _acts = acts;

    /// <summary>Files it for the actor's office.</summary>
    /// <param name="year">Business year.</param>
    /// <param name="addressee">Superior 党委办公厅（室）.</param>
    /// <param name="dated">Date on it; not in the future.</param>
    /// <param name="causes">As sent.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">台账员 or 签批人.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<FileStatementOutcome> RunAsync(
        int year, string addressee, DateOnly dated, string causes, IdempotencyKey? key, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<FileStatementOutcome>(actor, nameof(FileStatement), key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is { } first)
                return new FileStatementOutcome.Filed(Statement.Of(await act.Context.Set<StatementRow>().SingleAsync(s => s.Id == first, cancellation)));
            var flaw = !Fits(addressee, 200) ? "Addressee" : !Fits(causes, 5000) ? "Causes" : dated > BusinessDate.Of(act.Now) ? "Dated" : null;
            if (flaw is not null)
            {
                act.Refuse($"office/{actor.OfficeId}", "E_FIELD");
                return new FileStatementOutcome.WrongField(flaw);
            }
            var held = await Ceiling.HoldAsync(act.Context, actor.OfficeId, year, cancellation);
            var row = new StatementRow
            {
                Id = id, OfficeId = actor.OfficeId, Year = year, Addressee = addressee.Trim(), Dated = dated, Causes = causes.Trim(), Used = held.Row.Used,
                LastYear = held.Row.LastYear, Plan = held.Row.Plan, FiledAt = act.Now, FiledBy = actor.PersonId,
            };
            act.Context.Add(row);
            await act.Context.Database.ExecuteSqlAsync($"""
                UPDATE registry.quota SET statement_id = {id} WHERE office_id = {actor.OfficeId} AND year = {year}
                """, cancellation);
            act.Record($"statement/{id}", Act.Done, new { year, held.Row.Used, held.Row.LastYear });
            return new FileStatementOutcome.Filed(Statement.Of(row));
        }, cancellation);

    private static bool Fits(string text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most && !text.Contains('\0', StringComparison.Ordinal);
}
