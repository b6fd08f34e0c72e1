namespace BurdenCompliance.Registry;

/// <summary>The drafter takes a withdrawn assessment up again (重新启用).</summary>
public sealed class ReopenAssessment
{
    private readonly Steps _steps;

    internal ReopenAssessment(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="words">Why, in a few words; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Reopen, request, step =>
        {
            step.Words = StoredText.Of(words);
            return Task.FromResult(Disposition.TooLong(words));
        }, cancellation);
}
