using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Opens an assessment: the original file, the examination and the audit event are kept together or not at all.</summary>
public sealed class OpenAssessment
{
    private readonly Acts _acts;
    private readonly OriginalFiles _files;
    private readonly PeopleOptions _options;

    internal OpenAssessment(Acts acts, OriginalFiles files, PeopleOptions options) => (_acts, _files, _options) = (acts, files, options);

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
        var examined = ExaminedDraft.Of(reading, file, examination);
        return _acts.RunAsync(
            actor, nameof(OpenAssessment), key, act => StoreAsync(act, examined.Row(Guid.CreateVersion7(act.Now), version: 1, act), file, cancellation),
            cancellation);
    }

    private async Task<OpenAssessmentOutcome> StoreAsync(Act act, AssessmentRow row, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (await act.FirstObjectAsync(row.Id) is { } first)
            return new OpenAssessmentOutcome.Opened(
                (await FindAssessment.InAsync(act.Context, act.Actor, first, cancellation))!, IsRepeat: true);
        if (!await StorageRoom.TakeAsync(act, file.Length, _options, cancellation))
        {
            act.Refuse(@object: null, "E_STORAGE_FULL");
            return new OpenAssessmentOutcome.NoRoom();
        }
        await _files.KeepAsync(row.FileSha256, file, cancellation);
        act.Context.Add(row);
        act.Context.Add(ExaminedDraft.Version(row, act));
        act.Context.Add(new AssessmentEventRow
        {
            AssessmentId = row.Id, At = act.Now, PersonId = act.Actor.PersonId, PersonName = act.Actor.Name, Post = Post.Drafter, Act = WayAct.Open,
            To = row.State, Version = row.Version, Round = row.Round, Count = row.Findings, Words = "",
        });
        act.Record($"assessment/{row.Id}", Act.Done, new
        {
            fileSha256 = row.FileSha256,
            catalogSha256 = row.CatalogSha256,
            verdict = row.Verdict.ToString().ToLowerInvariant(),
        });
        return new OpenAssessmentOutcome.Opened(new Assessment(AssessmentSummary.Of(row), row.Examination), IsRepeat: false);
    }
}
