using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>The reviewer confirms or overrules what the drafter did with findings, each with a reason (认定).</summary>
public sealed class RuleOnFindings
{
    private readonly Steps _steps;

    internal RuleOnFindings(Steps steps) => _steps = steps;

    /// <param name="request">Which, and the version of the draft seen.</param>
    /// <param name="findings">Places in the examination, from 0; each with a disposition.</param>
    /// <param name="isConfirmed">Confirmed, or overruled.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, ImmutableArray<int> findings, bool isConfirmed, string reason, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Rule, request, async step =>
        {
            if (findings.IsEmpty)
                return new StepOutcome.Flawed(0, DispositionFlaw.NotThere);
            var disposed = (await CaseParts.DispositionsAsync(step.Act.Context, step.Row.Id, step.Row.Version, cancellation))
                .Select(d => d.Finding).ToHashSet();
            foreach (var finding in findings.Distinct().Order())
            {
                DispositionFlaw? flaw = !disposed.Contains(finding) ? DispositionFlaw.NotDisposed
                    : string.IsNullOrWhiteSpace(reason) ? DispositionFlaw.NoReason
                    : reason.Length > Disposition.LongestWords ? DispositionFlaw.TooLong : null;
                if (flaw is { } wrong)
                    return new StepOutcome.Flawed(finding, wrong);
                step.Act.Context.Add(new RulingRow
                {
                    AssessmentId = step.Row.Id, Version = step.Row.Version, Round = step.Row.Round, Finding = finding, IsConfirmed = isConfirmed,
                    Reason = StoredText.Of(reason), PersonId = step.Act.Actor.PersonId, PersonName = step.Act.Actor.Name, At = step.Act.Now,
                });
                step.Count++;
            }
            return null;
        }, cancellation);
}
