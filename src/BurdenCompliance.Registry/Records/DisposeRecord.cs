using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>The drafter says what is to be said to an answer of the records: reason, exception, or that another matter is meant (核对说明).</summary>
public sealed class DisposeRecord
{
    private readonly Steps _steps;
    private readonly CheckRecords _records;

    internal DisposeRecord(Steps steps, CheckRecords records) => (_steps, _records) = (steps, records);

    /// <param name="request">Which, and the version of the draft seen.</param>
    /// <param name="rule">Id of the record rule that answered.</param>
    /// <param name="cause">Of the answer seen; what is said to it is never put to another.</param>
    /// <param name="kind">Not <see cref="DispositionKind.Mended"/>: a record put right says nothing more by itself.</param>
    /// <param name="basis">Document, article, approval; empty where none is asked for.</param>
    /// <param name="reason">Why; empty where none is asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, string rule, string cause, DispositionKind kind, string basis, string reason, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Dispose, request, async step =>
        {
            var (context, row, actor) = (step.Act.Context, step.Row, step.Act.Actor);
            var checkedNow = await _records.InAsync(context, row, cancellation);
            if (checkedNow.Answers.FirstOrDefault(one => one.Rule == rule && one.Weighs) is not { Severity: { } severity } answer)
                return new StepOutcome.Flawed(Index: null, DispositionFlaw.NotOnRecord);
            if (answer.Cause != cause)
                return new StepOutcome.Flawed(Index: null, DispositionFlaw.OtherAnswer);
            if (kind == DispositionKind.Mended)
                return new StepOutcome.Flawed(Index: null, DispositionFlaw.MendedOnRecord);
            if (Disposition.Flaw(severity, kind, basis, reason) is { } flaw)
                return new StepOutcome.Flawed(Index: null, flaw);
            context.Add(new RecordDispositionRow
            {
                AssessmentId = row.Id, Rule = rule, Cause = answer.Cause, Kind = kind, Basis = StoredText.Of(basis), Reason = StoredText.Of(reason),
                PersonId = actor.PersonId, PersonName = actor.Name, At = step.Act.Now,
            });
            step.Count = 1;
            step.Words = answer.Message;
            return null;
        }, cancellation);

    internal static async Task<Dictionary<(string Rule, string Cause), RecordDisposition>> InForceAsync(
        RegistryDbContext context, Guid assessment, CancellationToken cancellation) =>
        (await context.Set<RecordDispositionRow>().Where(d => d.AssessmentId == assessment).OrderBy(d => d.Seq).ToListAsync(cancellation))
            .GroupBy(d => (d.Rule, d.Cause)).ToDictionary(same => same.Key, same => Of(same.Last()));

    private static RecordDisposition Of(RecordDispositionRow row) => new(row.Rule, row.Kind, row.Basis, row.Reason, row.PersonName, row.At);
}
