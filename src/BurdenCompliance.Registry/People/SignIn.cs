using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Signs a person in and opens a session; wrong tries are counted in the database and lock the account for a while.</summary>
public sealed class SignIn
{
    /// <summary>Wrong tries in a row that lock an account.</summary>
    public const int Tries = 5;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;

    internal SignIn(Acts acts, RegistryDatabase database) => (_acts, _database) = (acts, database);

    /// <summary>Tries an account name and a password.</summary>
    /// <param name="account">In any case.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="correlation">Id of the request.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<SignInOutcome> RunAsync(
        string account, string password, string? address, string? correlation, CancellationToken cancellation = default)
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
            _ when !isRight => CountAsync(act, person.Id, cancellation),
            _ => OpenAsync(act, person, cancellation),
        }, cancellation);
    }

    private static Task<SignInOutcome> RefuseAsync(Act act, string code)
    {
        act.Record(Object(act.Actor), Act.Refused, new { code });
        return Task.FromResult<SignInOutcome>(new SignInOutcome.Refused());
    }

    // One statement counts and locks, so that no try is lost between replicas.
    private static async Task<SignInOutcome> CountAsync(Act act, Guid person, CancellationToken cancellation)
    {
        await act.Context.Database.ExecuteSqlAsync($"""
            UPDATE registry.person SET
                failures = CASE WHEN locked_until <= {act.Now} THEN 1 ELSE failures + 1 END,
                locked_until = CASE WHEN locked_until <= {act.Now} THEN NULL
                    WHEN locked_until IS NULL AND failures + 1 >= {Tries} THEN {act.Now + Lock} ELSE locked_until END
            WHERE id = {person}
            """, cancellation);
        return await RefuseAsync(act, "E_WRONG");
    }

    private static async Task<SignInOutcome> OpenAsync(Act act, PersonRow person, CancellationToken cancellation)
    {
        // Whoever was locked between the check and here is refused: tries count in the order of this row's updates.
        var isFree = await act.Context.Database.ExecuteSqlAsync($"""
            UPDATE registry.person SET failures = 0, locked_until = NULL
            WHERE id = {person.Id} AND state = {PersonRow.Active} AND password_hash = {person.PasswordHash}
                AND (locked_until IS NULL OR locked_until <= {act.Now}) AND (password_until IS NULL OR password_until > {act.Now})
            """, cancellation) == 1;
        if (!isFree)
            return await RefuseAsync(act, "E_LOCKED");
        var posts = await act.Context.Posts
            .Where(p => p.PersonId == person.Id && p.FromAt <= act.Now && (p.UntilAt == null || p.UntilAt > act.Now)).ToListAsync(cancellation);
        var office = posts.Exists(p => p.OfficeId == person.OfficeId) ? person.OfficeId : posts.FirstOrDefault()?.OfficeId ?? person.OfficeId;
        var token = SessionToken.New();
        var session = new SessionRow
        {
            Id = Guid.CreateVersion7(act.Now),
            TokenSha256 = SessionToken.Sha256(token),
            PersonId = person.Id,
            OfficeId = office,
            BeganAt = act.Now,
            SeenAt = act.Now,
            UntilAt = act.Now + Longest,
            Address = act.Actor.Address,
        };
        act.Context.Add(session);
        act.Record(Object(act.Actor), Act.Done, new { session = session.Id });
        var actor = act.Actor with { OfficeId = office, Posts = [.. posts.Where(p => p.OfficeId == office).Select(p => p.Post)] };
        return new SignInOutcome.Done(token, actor);
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
    public sealed record Done(string Token, Actor Actor) : SignInOutcome;

    /// <summary>Unknown, wrong or locked; which of them is not told.</summary>
    public sealed record Refused : SignInOutcome;
}
