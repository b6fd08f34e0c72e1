using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Asks for the second factor once more, for exactly one thing that was shown (a file's hash with a catalog's).</summary>
public sealed class StepUp
{
    private readonly Acts _acts;
    private readonly SecretBox _box;
    private readonly PeopleOptions _options;

    internal StepUp(Acts acts, SecretBox box, PeopleOptions options) => (_acts, _box, _options) = (acts, box, options);

    /// <summary>Uses up a code; the grant serves one act of this person on <paramref name="boundTo"/> within two minutes.</summary>
    /// <param name="actor">Who gives it.</param>
    /// <param name="code">Six digits, or null when none was given.</param>
    /// <param name="boundTo">What was shown, at most 200 characters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepUpOutcome> RunAsync(Actor actor, string? code, string boundTo, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(StepUp), key: null, async act =>
        {
            var person = await act.Context.People.SingleAsync(p => p.Id == actor.PersonId, cancellation);
            if (person.LockedUntil > act.Now)
                return Refuse(act, boundTo, StepUpRefusal.Locked);
            if (person.TotpConfirmedAt is null)
                return Refuse(act, boundTo, StepUpRefusal.NotEnrolled);
            if (string.IsNullOrWhiteSpace(code))
                return Refuse(act, boundTo, StepUpRefusal.Needed);
            if (!await SecondFactor.UseAsync(act, person, code, _box, cancellation))
            {
                await Failures.CountAsync(act, person.Id, _options.LockMinutes, cancellation);
                return Refuse(act, boundTo, StepUpRefusal.Wrong);
            }
            var grant = new StepUpRow { Id = Guid.CreateVersion7(act.Now), PersonId = person.Id, BoundTo = boundTo, At = act.Now };
            act.Context.Add(grant);
            act.Record($"person/{person.Id}", Act.Done, new { boundTo });
            return new StepUpOutcome.Granted(grant.Id);
        }, cancellation);

    private static StepUpOutcome Refuse(Act act, string boundTo, StepUpRefusal why)
    {
        // What was counted stays, so no Act.Refuse.
        act.Record($"person/{act.Actor.PersonId}", Act.Refused, new { boundTo, why = why.ToString() });
        return new StepUpOutcome.Refused(why);
    }
}

/// <summary>What comes of asking for the second factor.</summary>
public abstract record StepUpOutcome
{
    private StepUpOutcome() { }

    /// <summary>Given; hand it to the verb.</summary>
    /// <param name="Grant">Id of the grant.</param>
    public sealed record Granted(Guid Grant) : StepUpOutcome;

    /// <summary>Not given.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(StepUpRefusal Why) : StepUpOutcome;
}

/// <summary>Why a second factor was not accepted.</summary>
public enum StepUpRefusal
{
    /// <summary>None was sent.</summary>
    Needed,
    /// <summary>Wrong, too old or used before.</summary>
    Wrong,
    /// <summary>The person has none yet.</summary>
    NotEnrolled,
    /// <summary>Too many wrong tries.</summary>
    Locked,
}
