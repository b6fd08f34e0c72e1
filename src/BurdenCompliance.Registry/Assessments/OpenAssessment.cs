using System.Security.Cryptography;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Opens an assessment: the original file, the examination and the audit event are kept together or not at all.</summary>
public sealed class OpenAssessment
{
    private readonly Acts _acts;
    private readonly OriginalFiles _files;

    internal OpenAssessment(Acts acts, OriginalFiles files) => (_acts, _files) = (acts, files);

    /// <summary>Stores what was read and examined.</summary>
    /// <param name="reading">A file that was read; a refused one cannot be stored.</param>
    /// <param name="file">The bytes that were read.</param>
    /// <param name="examination">Of the same file.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">Who asks; the assessment is their office's.</param>
    /// <param name="cancellation">Ends the wait; whether anything was stored, a repeat with the same key tells.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key was used for another request; nothing is stored.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OpenAssessmentOutcome> RunAsync(
        Reading.Done reading, ReadOnlyMemory<byte> file, Examination examination, IdempotencyKey key, Actor actor,
        CancellationToken cancellation = default)
    {
        if (examination is not { Refusal: null, Profile: { } profile, Counts: { } counts, Verdict: { } verdict })
            throw new ArgumentException("A refused examination is never stored.", nameof(examination));
        var facts = reading.Draft.File;
        if (examination.File != facts || !string.Equals(Convert.ToHexStringLower(SHA256.HashData(file.Span)), facts.Sha256, StringComparison.Ordinal))
            throw new ArgumentException("Bytes, reading and examination are not of one file.", nameof(file));

        var json = ExaminationJson.ToString(examination);
        return _acts.RunAsync(actor, nameof(OpenAssessment), key, act => StoreAsync(act, RowOf(act), file, cancellation), cancellation);

        AssessmentRow RowOf(Act act) => new()
        {
            Id = Guid.CreateVersion7(act.Now),
            CreatedAt = act.Now,
            CreatedBy = actor.Account,
            OfficeId = actor.OfficeId,
            DrafterId = actor.PersonId,
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
    }

    private async Task<OpenAssessmentOutcome> StoreAsync(Act act, AssessmentRow row, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (await act.FirstObjectAsync(row.Id) is { } first)
            return new OpenAssessmentOutcome.Opened(
                (await FindAssessment.InAsync(act.Context, act.Actor.OfficeId, first, cancellation))!, IsRepeat: true);
        await _files.KeepAsync(row.FileSha256, file, cancellation);
        act.Context.Add(row);
        act.Record($"assessment/{row.Id}", Act.Done, new
        {
            fileSha256 = row.FileSha256,
            catalogSha256 = row.CatalogSha256,
            verdict = row.Verdict.ToString().ToLowerInvariant(),
        });
        return new OpenAssessmentOutcome.Opened(new Assessment(AssessmentSummary.Of(row), row.Examination), IsRepeat: false);
    }

    private static string ProfileOf(string examinationJson)
    {
        using var document = JsonDocument.Parse(examinationJson);
        return document.RootElement.GetProperty("profile").GetRawText();
    }
}
