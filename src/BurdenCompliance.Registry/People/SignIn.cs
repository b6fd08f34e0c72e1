using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Signs a person in and opens a session; wrong tries are counted in the database and lock the account for a while.</summary>
public sealed class SignIn
{
    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly SecretBox _box;
    private readonly PeopleOptions _options;

    internal SignIn(Acts acts, RegistryDatabase database, SecretBox box, PeopleOptions options) =>
        (_acts, _database, _box, _options) = (acts, database, box, options);

    /// <summary>Tries an account name, a password and, for those who have a second factor, its code.</summary>
    /// <param name="account">In any case.</param>
    /// <param name="password">As typed.</param>
    /// <param name="code">Six digits, or null.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="correlation">Id of the request.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<SignInOutcome> RunAsync(
        string account, string password, string? code, string? address, string? correlation, CancellationToken cancellation = default)
    {
        account = account.Trim().ToLowerInvariant();
        var person = await _database.LookAsync(c => c.People.SingleOrDefaultAsync(p => p.Account == account, cancellation));
        // Before any transaction, because it takes long; for unknown accounts too, so that time tells nothing.
        var isRight = Passwords.Verify(person?.PasswordHash, password);
        // What was typed as an account may be a password: it is not written down.
        var actor = person is null
            ? Actor.System with { Account = "anonymous", Correlation = correlation, Address = address }
            : new Actor(person.Id, person.Account, person.Name, person.OfficeId, [], correlation, address);
        return await _acts.RunAsync(actor, nameof(SignIn), key: null, act => person switch
        {
            null => RefuseAsync(act, "E_UNKNOWN"),
            _ when !isRight => CountAsync(act, person.Id, "E_PASSWORD", cancellation),
            _ => OpenAsync(act, person, code, cancellation),
        }, cancellation);
    }

    private static Task<SignInOutcome> RefuseAsync(Act act, string code)
    {
        act.Record(Object(act.Actor), Act.Refused, new { code });
        return Task.FromResult<SignInOutcome>(new SignInOutcome.Refused());
    }

    private async Task<SignInOutcome> CountAsync(Act act, Guid person, string code, CancellationToken cancellation)
    {
        await Failures.CountAsync(act, person, _options.LockMinutes, cancellation);
        return await RefuseAsync(act, code);
    }

    private async Task<SignInOutcome> OpenAsync(Act act, PersonRow person, string? code, CancellationToken cancellation)
    {
        if (person.TotpConfirmedAt is not null && !await SecondFactor.UseAsync(act, person, code, _box, cancellation))
            return await CountAsync(act, person.Id, "E_CODE", cancellation);
        // Whoever was locked between the check and here is refused: tries count in the order of this row's updates.
        return await Failures.ForgetAsync(act, person, SignInMeans.Password, cancellation)
            ? await NewSession.OpenAsync(act, person, SignInMeans.Password, _options, cancellation) : await RefuseAsync(act, "E_LOCKED");
    }

    private static string? Object(Actor actor) => actor.PersonId == Guid.Empty ? null : $"person/{actor.PersonId}";
}

/// <summary>What comes of a try to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    /// <summary>A session is open.</summary>
    /// <param name="Token">The secret for the client's cookie.</param>
    /// <param name="Actor">Who it is.</param>
    /// <param name="Ended">Another session of the account that this one ended, or null.</param>
    public sealed record Done(string Token, Actor Actor, EndedSession? Ended) : SignInOutcome;

    /// <summary>Unknown, wrong or locked; which of them is not told.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Single sign-on only: known so far, the code of the second factor is still to come.</summary>
    /// <param name="Account">Of whom.</param>
    public sealed record CodeNeeded(string Account) : SignInOutcome;
}

/// <summary>A session ended by a later one.</summary>
/// <param name="Address">Where it was used from.</param>
/// <param name="SeenAt">When it was last used, UTC.</param>
public sealed record EndedSession(string? Address, DateTimeOffset SeenAt);
