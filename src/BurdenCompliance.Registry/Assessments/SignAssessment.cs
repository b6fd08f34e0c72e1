namespace BurdenCompliance.Registry;

/// <summary>The approver signs exactly this file under exactly this catalog (签批).</summary>
public sealed class SignAssessment
{
    private readonly Steps _steps;
    private readonly StepConditions _conditions;
    private readonly CheckRecords _records;

    internal SignAssessment(Steps steps, StepConditions conditions, CheckRecords records) =>
        (_steps, _conditions, _records) = (steps, conditions, records);

    /// <summary>What the second factor is asked for: this file under this catalog, nothing else.</summary>
    public static string BoundTo(string fileSha256, string catalogSha256) => $"{fileSha256}/{catalogSha256}";

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="fileSha256">The file shown to the approver.</param>
    /// <param name="catalogSha256">The catalog shown to the approver.</param>
    /// <param name="grant">Of the second factor, given for <see cref="BoundTo"/> these two; null when none was given.</param>
    /// <param name="words">签批意见; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, string fileSha256, string catalogSha256, Guid? grant, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.SignOff, request, async step =>
        {
            var (context, row) = (step.Act.Context, step.Row);
            if (!string.Equals(fileSha256, row.FileSha256, StringComparison.Ordinal) || !string.Equals(catalogSha256, row.CatalogSha256, StringComparison.Ordinal))
                return new StepOutcome.OtherFile();
            if (grant is not { } given || !await step.Act.UseStepUpAsync(given, BoundTo(fileSha256, catalogSha256), cancellation))
                return new StepOutcome.StepUpNeeded();
            if (Disposition.TooLong(words) is { } tooLong)
                return tooLong;
            if (await _conditions.MissingAsync(step, cancellation) is { IsEmpty: false } missing)
                return new StepOutcome.Incomplete(missing);
            var dispositions = await CaseParts.DispositionsAsync(context, row.Id, row.Version, cancellation);
            var records = (await _records.InAsync(context, row, cancellation)).Disposed;
            var seal = Seal.Of(row.Id, row.Round, row.FileSha256, row.CatalogSha256, dispositions, records, step.Act.Actor.PersonId, step.Act.Now);
            context.Add(await DecisionMade.OfAsync(step, StoredText.Of(words), seal: seal, cancellation: cancellation));
            step.Changes = new StepChanges(Seal: seal);
            step.Words = StoredText.Of(words);
            return null;
        }, cancellation);
}
