namespace BurdenCompliance.Registry;

/// <summary>The drafter takes an assessment back (取回) before the reviewer has decided.</summary>
public sealed class TakeBackAssessment
{
    private readonly Steps _steps;

    internal TakeBackAssessment(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="words">Why, in a few words; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.TakeBack, request, step =>
        {
            step.Words = StoredText.Of(words);
            return Task.FromResult(Disposition.TooLong(words));
        }, cancellation);
}
