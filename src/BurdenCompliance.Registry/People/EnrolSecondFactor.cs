using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Sets up one's own second factor: first a secret, then a code that proves it was taken over.</summary>
public sealed class EnrolSecondFactor
{
    private readonly Acts _acts;
    private readonly SecretBox _box;
    private readonly PeopleOptions _options;

    internal EnrolSecondFactor(Acts acts, SecretBox box, PeopleOptions options) => (_acts, _box, _options) = (acts, box, options);

    /// <summary>Makes a new secret in place of one not confirmed yet.</summary>
    /// <returns>The secret, or null when a second factor is set up already: a security administrator must take it back first.</returns>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<string?> BeginAsync(Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(EnrolSecondFactor), key: null, async act =>
        {
            var person = await act.Context.People.SingleAsync(p => p.Id == actor.PersonId, cancellation);
            if (person.TotpConfirmedAt is not null)
            {
                act.Refuse($"person/{person.Id}", "E_ENROLLED");
                return null;
            }
            // The same one again, so that a page loaded anew still shows what was scanned.
            if (person.TotpSecret is { } begun)
                return _box.Open(begun);
            var secret = Totp.NewSecret();
            await act.Context.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.TotpSecret, _box.Close(secret)).SetProperty(p => p.TotpStep, 0L), cancellation);
            act.Record($"person/{person.Id}", Act.Done, new { step = "begun" });
            return secret;
        }, cancellation);

    /// <summary>Puts it into force.</summary>
    /// <returns>False when the code is wrong.</returns>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<bool> ConfirmAsync(Actor actor, string code, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(EnrolSecondFactor), key: null, async act =>
        {
            var person = await act.Context.People.SingleAsync(p => p.Id == actor.PersonId, cancellation);
            var step = person is { TotpSecret: { } secret, TotpConfirmedAt: null } && !(person.LockedUntil > act.Now)
                ? Totp.StepOf(_box.Open(secret), code, act.Now, person.TotpStep) : null;
            if (step is null)
            {
                await Failures.CountAsync(act, person.Id, _options.LockMinutes, cancellation);
                act.Record($"person/{person.Id}", Act.Refused, new { step = "confirmed" });
                return false;
            }
            await act.Context.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.TotpConfirmedAt, act.Now).SetProperty(p => p.TotpStep, step.Value), cancellation);
            act.Record($"person/{person.Id}", Act.Done, new { step = "confirmed" });
            return true;
        }, cancellation);
}
