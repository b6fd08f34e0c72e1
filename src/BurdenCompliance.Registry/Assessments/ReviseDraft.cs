using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>The drafter hands in a revised file, or the same with a corrected profile: a new version of the same assessment.</summary>
public sealed class ReviseDraft
{
    private readonly Steps _steps;
    private readonly OriginalFiles _files;
    private readonly PeopleOptions _options;

    internal ReviseDraft(Steps steps, OriginalFiles files, PeopleOptions options) => (_steps, _files, _options) = (steps, files, options);

    /// <summary>Stores the version; what was done with findings whose passage is the same stays done.</summary>
    /// <param name="reading">A file that was read; a refused one cannot be stored.</param>
    /// <param name="file">The bytes that were read.</param>
    /// <param name="examination">Of the same file.</param>
    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        Reading.Done reading, ReadOnlyMemory<byte> file, Examination examination, StepRequest request, CancellationToken cancellation = default)
    {
        var examined = ExaminedDraft.Of(reading, file, examination);
        return _steps.RunAsync(WayAct.Revise, request, async step =>
        {
            var row = examined.Row(step.Row.Id, step.Row.Version + 1, step.Act);
            if (string.Equals(row.Examination, step.Row.Examination, StringComparison.Ordinal))
                return new StepOutcome.Unchanged();
            // The same file with a corrected profile takes no more room.
            var isNew = !string.Equals(row.FileSha256, step.Row.FileSha256, StringComparison.Ordinal);
            if (isNew && !await StorageRoom.TakeAsync(step.Act, file.Length, _options, cancellation))
                return new StepOutcome.NoRoom();
            await _files.KeepAsync(row.FileSha256, file, cancellation);
            step.Act.Context.Add(ExaminedDraft.Version(row, step.Act));
            await CarryOverAsync(step, ExaminationJson.Parse(step.Row.Examination), examination, cancellation);
            step.Count = examination.Findings.Length;
            step.Changes = new StepChanges(Revised: row);
            return null;
        }, cancellation);
    }

    private static async Task CarryOverAsync(Step step, Examination earlier, Examination later, CancellationToken cancellation)
    {
        var (context, id, was) = (step.Act.Context, step.Row.Id, step.Row.Version);
        var same = FindingMatching.Match(earlier.Findings, later.Findings).Where(m => m.Fate == FindingFate.Still)
            .ToDictionary(m => m.Earlier!.Value, m => m.Later!.Value);
        var dispositions = await Latest(context.Set<DispositionRow>().Where(d => d.AssessmentId == id && d.Version == was).OrderBy(d => d.Seq), d => d.Finding);
        foreach (var (finding, d) in dispositions)
        {
            // Said to be mended and still there: it is to be dealt with anew.
            if (d.Kind == DispositionKind.Mended || !same.TryGetValue(finding, out var now))
                continue;
            context.Add(new DispositionRow
            {
                AssessmentId = id, Version = was + 1, Finding = now, Kind = d.Kind, Basis = d.Basis, Reason = d.Reason, IsCarried = true,
                PersonId = d.PersonId, PersonName = d.PersonName, At = d.At,
            });
        }
        foreach (var (finding, r) in await Latest(context.Set<RulingRow>().Where(r => r.AssessmentId == id && r.Version == was).OrderBy(r => r.Seq), r => r.Finding))
        {
            if (!same.TryGetValue(finding, out var now) || !dispositions.TryGetValue(finding, out var d) || r.At < d.At)
                continue;
            context.Add(new RulingRow
            {
                AssessmentId = id, Version = was + 1, Round = r.Round, Finding = now, IsConfirmed = r.IsConfirmed, Reason = r.Reason,
                PersonId = r.PersonId, PersonName = r.PersonName, At = r.At,
            });
        }
        foreach (var (question, a) in await Latest(context.Set<AnswerRow>().Where(a => a.AssessmentId == id && a.Version == was).OrderBy(a => a.Seq), a => a.Question))
        {
            var now = later.Questions.Index().Where(q => Same(q.Item, earlier.Questions[question])).Select(q => (int?)q.Index).FirstOrDefault();
            if (now is null)
                continue;
            context.Add(new AnswerRow
            {
                AssessmentId = id, Version = was + 1, Question = now.Value, Words = a.Words, PersonId = a.PersonId, PersonName = a.PersonName, At = a.At,
            });
        }

        async Task<Dictionary<int, T>> Latest<T>(IQueryable<T> rows, Func<T, int> key) =>
            (await rows.ToListAsync(cancellation)).GroupBy(key).ToDictionary(g => g.Key, g => g.Last());
    }

    private static bool Same(Question a, Question b) => a.Clause == b.Clause && a.Text == b.Text
        && a.Passages.Select(p => p.Text).SequenceEqual(b.Passages.Select(p => p.Text), StringComparer.Ordinal);
}
