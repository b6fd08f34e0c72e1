namespace BurdenCompliance.Registry;

/// <summary>The assessment's part of issuing a document: to issue → issued, inside the act that writes the ledger.</summary>
internal static class IssueStep
{
    /// <summary>An office numbers its own documents only, whoever reviewed them.</summary>
    public static bool IsFor(Guid office, AssessmentRow row) => row.OfficeId == office;

    /// <param name="act">The act under way; refused by this when the step is.</param>
    /// <param name="assessment">Which.</param>
    /// <param name="revision">The revision seen, or null when none was shown.</param>
    /// <param name="documentNumber">For the history.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<StepOutcome> RunAsync(Act act, Guid assessment, int? revision, string documentNumber, CancellationToken cancellation) =>
        Steps.InAsync(act, WayAct.Issue, assessment, revision, step =>
        {
            step.Words = ColumnText.Of(documentNumber);
            return Task.FromResult<StepOutcome.Refused?>(null);
        }, cancellation);
}
