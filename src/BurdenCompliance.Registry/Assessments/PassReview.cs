namespace BurdenCompliance.Registry;

/// <summary>The reviewer passes an assessment on to be signed (审核通过), with both opinions.</summary>
public sealed class PassReview
{
    private readonly Steps _steps;
    private readonly StepConditions _conditions;

    internal PassReview(Steps steps, StepConditions conditions) => (_steps, _conditions) = (steps, conditions);

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="policy">政策性审核意见; not empty.</param>
    /// <param name="legality">合法合规性审核意见; not empty.</param>
    /// <param name="words">Anything else; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, string policy, string legality, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Pass, request, async step =>
        {
            var (context, row) = (step.Act.Context, step.Row);
            if (new[] { policy, legality, words }.Any(text => text.Length > Disposition.LongestWords))
                return new StepOutcome.Flawed(Index: null, DispositionFlaw.TooLong);
            var dispositions = await CaseParts.DispositionsAsync(context, row.Id, row.Version, cancellation);
            var rulings = await CaseParts.RulingsAsync(context, row.Id, row.Version, dispositions, cancellation);
            var missing = Missing.ToPass(dispositions, rulings, policy, legality).AddRange(await _conditions.MissingAsync(step, cancellation));
            if (!missing.IsEmpty)
                return new StepOutcome.Incomplete(missing);
            step.Words = StoredText.Of(words);
            context.Add(await DecisionMade.OfAsync(step, StoredText.Of(words), StoredText.Of(policy), StoredText.Of(legality), cancellation: cancellation));
            return null;
        }, cancellation);
}
