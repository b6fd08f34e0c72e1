using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>Reviewer or approver gives an assessment back to its drafter, with coded reasons at their places: 退文, or 补正 for small things.</summary>
public sealed class ReturnAssessment
{
    private readonly Steps _steps;

    internal ReturnAssessment(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="isCorrection">补正 instead of 退文.</param>
    /// <param name="reasons">At least one.</param>
    /// <param name="words">Anything else; may be empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, bool isCorrection, ImmutableArray<ReturnReason> reasons, string words, CancellationToken cancellation = default) =>
        _steps.RunAsync(isCorrection ? WayAct.AskCorrection : WayAct.Return, request, async step =>
        {
            if (!ReturnReason.Suffice(reasons) || words.Length > Disposition.LongestWords)
                return new StepOutcome.NoReasons();
            var decision = await DecisionMade.OfAsync(step, StoredText.Of(words), cancellation: cancellation);
            step.Act.Context.Add(decision);
            step.Act.Context.AddRange(reasons.Select((reason, i) => new ReturnReasonRow
            {
                AssessmentId = step.Row.Id, Round = decision.Round, Role = decision.Role, Ordinal = i, Code = reason.Code,
                Words = StoredText.Of(reason.Words), Paragraph = reason.Paragraph, Passage = StoredText.Of(reason.Passage),
            }));
            step.Count = reasons.Length;
            step.Words = StoredText.Of(words);
            return null;
        }, cancellation);
}
