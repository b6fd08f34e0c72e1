using System.Security.Cryptography;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Opens an assessment: the original file, the examination and the audit event are kept together or not at all.</summary>
public sealed class OpenAssessment
{
    private readonly RegistryDatabase _database;
    private readonly OriginalFiles _files;
    private readonly TimeProvider _clock;

    internal OpenAssessment(RegistryDatabase database, OriginalFiles files, TimeProvider clock) =>
        (_database, _files, _clock) = (database, files, clock);

    /// <summary>Stores what was read and examined.</summary>
    /// <param name="reading">A file that was read; a refused one cannot be stored.</param>
    /// <param name="file">The bytes that were read.</param>
    /// <param name="examination">Of the same file.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Ends the wait; whether anything was stored, a repeat with the same key tells.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OpenAssessmentOutcome> RunAsync(
        Reading.Done reading, ReadOnlyMemory<byte> file, Examination examination, IdempotencyKey key, Caller caller,
        CancellationToken cancellation = default)
    {
        if (examination is not { Refusal: null, Profile: { } profile, Counts: { } counts, Verdict: { } verdict })
            throw new ArgumentException("A refused examination is never stored.", nameof(examination));
        var facts = reading.Draft.File;
        if (examination.File != facts || !string.Equals(Convert.ToHexStringLower(SHA256.HashData(file.Span)), facts.Sha256, StringComparison.Ordinal))
            throw new ArgumentException("Bytes, reading and examination are not of one file.", nameof(file));

        var json = ExaminationJson.ToString(examination);
        var now = Moment.Now(_clock);
        var row = new AssessmentRow
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            CreatedBy = caller.Actor,
            FileName = ColumnText.Of(facts.Name),
            FileSha256 = facts.Sha256,
            FileBytes = facts.Bytes,
            Title = ColumnText.Of(profile.Title),
            Issuer = ColumnText.Of(profile.Issuer),
            DocumentNumber = profile.DocumentNumber is { } number ? ColumnText.Of(number) : null,
            Profile = ProfileOf(json),
            Examination = json,
            CatalogVersion = examination.Catalog.Version,
            CatalogSha256 = examination.Catalog.Sha256,
            Verdict = verdict,
            Findings = examination.Findings.Length,
            Body = counts.Body,
            BodyWithAttachments = counts.BodyWithAttachments,
            Document = counts.Document,
            LibreOffice = counts.LibreOffice,
        };
        return _database.ActAsync(context => StoreAsync(context, row, file, key, caller, cancellation), cancellation);
    }

    private async Task<OpenAssessmentOutcome> StoreAsync(
        RegistryDbContext context, AssessmentRow row, ReadOnlyMemory<byte> file, IdempotencyKey key, Caller caller,
        CancellationToken cancellation)
    {
        // Waits here while another request with the same key is under way.
        var isFirst = await context.Database.ExecuteSqlAsync($"""
            INSERT INTO registry.idempotency_key (actor, act, key, request_sha256, object_id, at)
            VALUES ({caller.Actor}, {nameof(OpenAssessment)}, {key.Value}, {key.RequestSha256}, {row.Id}, {row.CreatedAt})
            ON CONFLICT DO NOTHING
            """, cancellation) == 1;
        if (!isFirst)
            return await AnswerOfFirstAsync(context, key, caller, cancellation);

        await _files.KeepAsync(row.FileSha256, file, cancellation);
        context.Add(row);
        context.Add(new AuditEventRow
        {
            At = row.CreatedAt,
            Actor = caller.Actor,
            Act = nameof(OpenAssessment),
            Object = $"assessment/{row.Id}",
            Outcome = "done",
            Correlation = caller.Correlation,
            Details = JsonSerializer.Serialize(new
            {
                fileSha256 = row.FileSha256,
                catalogSha256 = row.CatalogSha256,
                verdict = row.Verdict.ToString().ToLowerInvariant(),
            }),
        });
        await context.SaveChangesAsync(cancellation);
        return new OpenAssessmentOutcome.Opened(new Assessment(AssessmentSummary.Of(row), row.Examination), IsRepeat: false);
    }

    private static async Task<OpenAssessmentOutcome> AnswerOfFirstAsync(
        RegistryDbContext context, IdempotencyKey key, Caller caller, CancellationToken cancellation)
    {
        var first = await context.IdempotencyKeys.SingleAsync(
            k => k.Actor == caller.Actor && k.Act == nameof(OpenAssessment) && k.Key == key.Value, cancellation);
        return string.Equals(first.RequestSha256, key.RequestSha256, StringComparison.Ordinal)
            ? new OpenAssessmentOutcome.Opened((await FindAssessment.InAsync(context, first.ObjectId, cancellation))!, IsRepeat: true)
            : new OpenAssessmentOutcome.KeyUsedOtherwise();
    }

    private static string ProfileOf(string examinationJson)
    {
        using var document = JsonDocument.Parse(examinationJson);
        return document.RootElement.GetProperty("profile").GetRawText();
    }
}
