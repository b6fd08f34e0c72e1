namespace BurdenCompliance.Registry;

/// <summary>The drafter takes an assessment off the way (撤回); nothing of it is removed.</summary>
public sealed class WithdrawAssessment
{
    private readonly Steps _steps;

    internal WithdrawAssessment(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="words">Why, in a few words; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Withdraw, request, step =>
        {
            step.Words = ColumnText.Of(words.Trim());
            return Task.FromResult<StepOutcome.Refused?>(null);
        }, cancellation);
}
