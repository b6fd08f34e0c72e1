namespace BurdenCompliance.Registry;

/// <summary>The approver sends an assessment one step back (退回上一步): to the reviewer, or from signed to be signed again.</summary>
public sealed class SendBack
{
    private readonly Steps _steps;

    internal SendBack(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="words">Why; not empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.SendBack, request, async step =>
        {
            if (string.IsNullOrWhiteSpace(words) || words.Length > Disposition.LongestWords)
                return new StepOutcome.NoReasons();
            step.Words = StoredText.Of(words);
            step.Act.Context.Add(await DecisionMade.OfAsync(step, step.Words, cancellation: cancellation));
            return null;
        }, cancellation);
}
