namespace BurdenCompliance.Registry;

/// <summary>The drafter confirms what the draft is (确认画像); the self-assessment begins.</summary>
public sealed class ConfirmProfile
{
    private readonly Steps _steps;

    internal ConfirmProfile(Steps steps) => _steps = steps;

    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.ConfirmProfile, request, step =>
        {
            step.Changes = new StepChanges(IsProfileConfirmed: true);
            return Task.FromResult<StepOutcome.Refused?>(null);
        }, cancellation);
}
