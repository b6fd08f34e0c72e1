namespace BurdenCompliance.Registry;

/// <summary>The drafter takes an assessment off the way (撤回); nothing of it is removed; its plan item is free again.</summary>
public sealed class WithdrawAssessment
{
    private readonly Steps _steps;

    internal WithdrawAssessment(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="words">Why, in a few words; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Withdraw, request, async step =>
        {
            step.Words = StoredText.Of(words);
            await PlanCount.LetGoAsync(step.Act.Context, step.Row.Id, cancellation);
            return Disposition.TooLong(words);
        }, cancellation);
}
