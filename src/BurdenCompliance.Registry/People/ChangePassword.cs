using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Changes one's own password; all other sessions of the account end.</summary>
public sealed class ChangePassword
{
    private readonly Acts _acts;
    private readonly PeopleOptions _options;

    internal ChangePassword(Acts acts, PeopleOptions options) => (_acts, _options) = (acts, options);

    /// <returns>What is wrong with it; empty when it was changed.</returns>
    /// <param name="session">Whose, and the one session that goes on.</param>
    /// <param name="present">The password in place.</param>
    /// <param name="wanted">The new one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<PasswordFlaw>> RunAsync(Session session, string present, string wanted, CancellationToken cancellation = default) =>
        _acts.RunAsync(session.Actor, nameof(ChangePassword), key: null, act => ChangeAsync(act, session, present, wanted, cancellation), cancellation);

    private async Task<ImmutableArray<PasswordFlaw>> ChangeAsync(Act act, Session session, string present, string wanted, CancellationToken cancellation)
    {
        var person = await act.Context.People.SingleAsync(p => p.Id == act.Actor.PersonId, cancellation);
        var flaws = person.LockedUntil > act.Now || !Passwords.Verify(person.PasswordHash, present)
            ? [PasswordFlaw.Wrong] : await FlawsAsync(act, person, wanted, cancellation);
        var @object = $"person/{person.Id}";
        if (!flaws.IsEmpty)
        {
            if (flaws.Contains(PasswordFlaw.Wrong))
                await Failures.CountAsync(act, person.Id, _options.LockMinutes, cancellation);
            act.Record(@object, Act.Refused, new { flaws = flaws.Select(f => f.ToString()) });
            return flaws;
        }
        await SetAsync(act, person, Passwords.Hash(wanted), cancellation);
        await NewSession.EndAllAsync(act, person.Id, nameof(ChangePassword), session.Id, cancellation);
        act.Record(@object, Act.Done, new { });
        return [];
    }

    private async Task<ImmutableArray<PasswordFlaw>> FlawsAsync(Act act, PersonRow person, string wanted, CancellationToken cancellation)
    {
        var office = await act.Context.Offices.SingleAsync(o => o.Id == person.OfficeId, cancellation);
        var rules = (await SettingsInForce.ReadAsync(act.Context, _options, cancellation)).People.Passwords;
        var flaws = PasswordRules.Check(rules, wanted, [person.Account, person.Name, office.Name, office.ShortName]);
        var former = await act.Context.Set<FormerPasswordRow>().Where(f => f.PersonId == person.Id)
            .OrderByDescending(f => f.At).Take(PasswordRules.Remembered).Select(f => f.PasswordHash).ToListAsync(cancellation);
        return former.Append(person.PasswordHash).Any(hash => Passwords.Verify(hash, wanted)) ? flaws.Add(PasswordFlaw.Former) : flaws;
    }

    private static async Task SetAsync(Act act, PersonRow person, string hash, CancellationToken cancellation)
    {
        if (person.PasswordHash is { } old)
            act.Context.Add(new FormerPasswordRow { Id = Guid.CreateVersion7(act.Now), PersonId = person.Id, PasswordHash = old, At = act.Now });
        await act.Context.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.PasswordHash, hash).SetProperty(p => p.PasswordSetAt, act.Now)
            .SetProperty(p => p.PasswordMustChange, false).SetProperty(p => p.PasswordUntil, (DateTimeOffset?)null), cancellation);
    }
}
