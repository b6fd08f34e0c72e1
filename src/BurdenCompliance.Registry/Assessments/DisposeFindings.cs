using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>The drafter deals with one finding or several at once (处理意见).</summary>
public sealed class DisposeFindings
{
    private readonly Steps _steps;

    internal DisposeFindings(Steps steps) => _steps = steps;

    /// <param name="request">Which, and the version of the draft seen.</param>
    /// <param name="findings">Places in the examination, from 0; at least one.</param>
    /// <param name="kind">What is done with all of them.</param>
    /// <param name="basis">Document, article, approval; empty where none is asked for.</param>
    /// <param name="reason">Why; empty where none is asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, ImmutableArray<int> findings, DispositionKind kind, string basis, string reason, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Dispose, request, step =>
        {
            var there = ExaminationJson.Parse(step.Row.Examination).Findings;
            if (findings.IsEmpty)
                return Task.FromResult<StepOutcome.Refused?>(new StepOutcome.Flawed(0, DispositionFlaw.NotThere));
            foreach (var finding in findings.Distinct().Order())
            {
                DispositionFlaw? flaw = finding < 0 || finding >= there.Length
                    ? DispositionFlaw.NotThere : Disposition.Flaw(there[finding].Severity, kind, basis, reason);
                if (flaw is { } wrong)
                    return Task.FromResult<StepOutcome.Refused?>(new StepOutcome.Flawed(finding, wrong));
                step.Act.Context.Add(new DispositionRow
                {
                    AssessmentId = step.Row.Id, Version = step.Row.Version, Finding = finding, Kind = kind,
                    Basis = StoredText.Of(basis), Reason = StoredText.Of(reason), IsCarried = false,
                    PersonId = step.Act.Actor.PersonId, PersonName = step.Act.Actor.Name, At = step.Act.Now,
                });
                step.Count++;
            }
            return Task.FromResult<StepOutcome.Refused?>(null);
        }, cancellation);
}
