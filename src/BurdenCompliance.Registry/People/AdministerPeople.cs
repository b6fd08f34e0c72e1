using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What the system administrator does with accounts: make, disable, enable, give a new one-time secret. Posts are somebody else's.</summary>
public sealed partial class AdministerPeople
{
    private static readonly TimeSpan Serves = TimeSpan.FromHours(24);

    private readonly Acts _acts;

    internal AdministerPeople(Acts acts) => _acts = acts;

    /// <summary>Makes an account without any post.</summary>
    /// <param name="actor">The system administrator.</param>
    /// <param name="account">Its name.</param>
    /// <param name="name">The person's.</param>
    /// <param name="office">Where they belong.</param>
    /// <param name="key">Makes a repeat harmless, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> AddAsync(
        Actor actor, string account, string name, Guid office, IdempotencyKey? key = null, CancellationToken cancellation = default) =>
        _acts.RunAsync<AccountOutcome>(actor, "AddPerson", key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is { } first)
                return Refuse(act, $"person/{first}", AccountRefusal.Repeated);
            account = account.Trim().ToLowerInvariant();
            if (!AccountForm().IsMatch(account) || string.IsNullOrWhiteSpace(name) || !await act.Context.Offices.AnyAsync(o => o.Id == office && o.ClosedAt == null, cancellation))
                return Refuse(act, @object: null, AccountRefusal.Malformed);
            // Serialises those who make the same account at once.
            await act.Context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({account}, 5))", cancellation);
            if (await act.Context.People.AnyAsync(p => p.Account == account, cancellation))
                return Refuse(act, @object: null, AccountRefusal.Taken);
            var secret = FirstAdministrators.NewSecret();
            var person = new PersonRow
            {
                Id = id, Account = account, Name = ColumnText.Of(name.Trim()), OfficeId = office, State = PersonRow.Active,
                PasswordHash = Passwords.Hash(secret), PasswordSetAt = act.Now, PasswordMustChange = true, PasswordUntil = act.Now + Serves, CreatedAt = act.Now,
            };
            act.Context.Add(person);
            act.Record($"person/{person.Id}", Act.Done, new { account });
            return new AccountOutcome.Done(account, secret);
        }, cancellation);

    /// <summary>Disables or enables; a disabled person's sessions end at once, and so does what they handed over.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> SetActiveAsync(Actor actor, Guid id, bool isActive, CancellationToken cancellation = default) =>
        ChangeAsync(actor, isActive ? "EnablePerson" : "DisablePerson", id, key: null, async (act, person) =>
        {
            var state = isActive ? PersonRow.Active : PersonRow.Disabled;
            await act.Context.People.Where(p => p.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, state).SetProperty(p => p.Failures, 0).SetProperty(p => p.LockedUntil, (DateTimeOffset?)null), cancellation);
            if (!isActive)
                await HandOver.EndAsync(act, id, p => true, "DisablePerson", cancellation);
            return new AccountOutcome.Done(person.Account, Secret: null);
        }, cancellation);

    /// <summary>Gives a new one-time secret in place of a forgotten password.</summary>
    /// <param name="actor">The system administrator.</param>
    /// <param name="id">Whose.</param>
    /// <param name="key">Makes a repeat harmless, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> ResetPasswordAsync(Actor actor, Guid id, IdempotencyKey? key = null, CancellationToken cancellation = default) =>
        ChangeAsync(actor, "ResetPassword", id, key, async (act, person) =>
        {
            var secret = FirstAdministrators.NewSecret();
            var (hash, until) = (Passwords.Hash(secret), act.Now + Serves);
            await act.Context.People.Where(p => p.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.PasswordHash, hash).SetProperty(p => p.PasswordSetAt, act.Now).SetProperty(p => p.PasswordMustChange, true)
                .SetProperty(p => p.PasswordUntil, until).SetProperty(p => p.Failures, 0).SetProperty(p => p.LockedUntil, (DateTimeOffset?)null), cancellation);
            return new AccountOutcome.Done(person.Account, secret);
        }, cancellation);

    private Task<AccountOutcome> ChangeAsync(
        Actor actor, string name, Guid id, IdempotencyKey? key, Func<Act, PersonRow, Task<AccountOutcome>> change, CancellationToken cancellation) =>
        _acts.RunAsync(actor, name, key, async act =>
        {
            if (await act.FirstObjectAsync(id) is not null)
                return Refuse(act, $"person/{id}", AccountRefusal.Repeated);
            if (await act.Context.People.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } person)
                return Refuse(act, $"person/{id}", AccountRefusal.NotFound);
            if (id == actor.PersonId)
                return Refuse(act, $"person/{id}", AccountRefusal.Oneself);
            var outcome = await change(act, person);
            await NewSession.EndAllAsync(act, id, name, except: null, cancellation);
            act.Record($"person/{id}", Act.Done, new { account = person.Account });
            return outcome;
        }, cancellation);

    private static AccountOutcome Refuse(Act act, string? @object, AccountRefusal why)
    {
        act.Refuse(@object, $"E_{why.ToString().ToUpperInvariant()}");
        return new AccountOutcome.Refused(why);
    }

    [GeneratedRegex("^[a-z][a-z0-9._-]{1,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex AccountForm();
}

/// <summary>What comes of changing an account or its posts.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome() { }

    /// <summary>Done.</summary>
    /// <param name="Account">Whose.</param>
    /// <param name="Secret">A one-time secret to hand over, shown once; or null.</param>
    public sealed record Done(string Account, string? Secret) : AccountOutcome;

    /// <summary>Not done; nothing was changed.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(AccountRefusal Why) : AccountOutcome;
}

/// <summary>Why an account or its posts were not changed.</summary>
public enum AccountRefusal
{
    /// <summary>Account, name or office cannot be used.</summary>
    Malformed,
    /// <summary>There is such an account already.</summary>
    Taken,
    /// <summary>No such person, office or post held.</summary>
    NotFound,
    /// <summary>Nobody changes their own.</summary>
    Oneself,
    /// <summary>Two administrators' posts, or one beside another post (三员分立): a conflict.</summary>
    Separation,
    /// <summary>The post is held already.</summary>
    Held,
    /// <summary>Posts are held in another office: an account works for one.</summary>
    OtherOffice,
    /// <summary>Sent a second time; done the first time, and the secret was shown then.</summary>
    Repeated,
}
