using System.Security.Cryptography;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>A file that was read and examined, ready to be stored as a version of an assessment.</summary>
internal sealed record ExaminedDraft(Reading.Done Reading, ReadOnlyMemory<byte> File, Examination Examination)
{
    /// <exception cref="ArgumentException">Refused, or not of one file.</exception>
    public static ExaminedDraft Of(Reading.Done reading, ReadOnlyMemory<byte> file, Examination examination)
    {
        if (examination is not { Refusal: null, Profile: not null, Counts: not null, Verdict: not null })
            throw new ArgumentException("A refused examination is never stored.", nameof(examination));
        var facts = reading.Draft.File;
        if (examination.File != facts || !string.Equals(Convert.ToHexStringLower(SHA256.HashData(file.Span)), facts.Sha256, StringComparison.Ordinal))
            throw new ArgumentException("Bytes, reading and examination are not of one file.", nameof(file));
        return new ExaminedDraft(reading, file, examination);
    }

    /// <summary>As the newest version of an assessment.</summary>
    public AssessmentRow Row(Guid id, int version, Act act)
    {
        var (facts, profile, counts) = (Reading.Draft.File, Examination.Profile!, Examination.Counts!);
        var json = ExaminationJson.ToString(Examination);
        return new AssessmentRow
        {
            Id = id,
            CreatedAt = act.Now,
            CreatedBy = act.Actor.Account,
            OfficeId = act.Actor.OfficeId,
            DrafterId = act.Actor.PersonId,
            Since = act.Now,
            Version = version,
            FileName = ColumnText.Of(facts.Name),
            FileSha256 = facts.Sha256,
            FileBytes = facts.Bytes,
            Title = ColumnText.Of(profile.Title),
            Issuer = ColumnText.Of(profile.Issuer),
            DocumentNumber = profile.DocumentNumber is { } number ? ColumnText.Of(number) : null,
            Profile = ProfileOf(json),
            Examination = json,
            CatalogVersion = Examination.Catalog.Version,
            CatalogSha256 = Examination.Catalog.Sha256,
            Verdict = Examination.Verdict!.Value,
            Findings = Examination.Findings.Length,
            Body = counts.Body,
            BodyWithAttachments = counts.BodyWithAttachments,
            Document = counts.Document,
            LibreOffice = counts.LibreOffice,
            Clauses = [.. Examination.Findings.Select(f => f.Clause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>As a version that stays.</summary>
    public static DraftVersionRow Version(AssessmentRow row, Act act) => new()
    {
        AssessmentId = row.Id, Number = row.Version, At = act.Now, PersonId = act.Actor.PersonId, PersonName = act.Actor.Name,
        FileName = row.FileName, FileSha256 = row.FileSha256, Examination = row.Examination, Verdict = row.Verdict, Findings = row.Findings,
    };

    private static string ProfileOf(string examinationJson)
    {
        using var document = JsonDocument.Parse(examinationJson);
        return document.RootElement.GetProperty("profile").GetRawText();
    }
}
