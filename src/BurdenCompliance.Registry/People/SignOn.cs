using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Opens a session for a person whom the office's own sign-on server (统一身份认证) has recognised. Makes no account: only who exists signs in.</summary>
public sealed class SignOn
{
    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly SecretBox _box;
    private readonly PeopleOptions _options;

    internal SignOn(Acts acts, RegistryDatabase database, SecretBox box, PeopleOptions options) =>
        (_acts, _database, _box, _options) = (acts, database, box, options);

    /// <summary>Takes the server's word for who it is.</summary>
    /// <param name="account">As the server says, in any case.</param>
    /// <param name="isTwoFactor">The server asked for two factors; else ours is asked for where one is set up.</param>
    /// <param name="code">Six digits, or null before they were asked for.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="correlation">Id of the request.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<SignInOutcome> RunAsync(
        string account, bool isTwoFactor, string? code, string? address, string? correlation, CancellationToken cancellation = default)
    {
        account = ColumnText.Of(account.Trim().ToLowerInvariant());
        var person = await _database.LookAsync(c => c.People.SingleOrDefaultAsync(p => p.Account == account, cancellation));
        var actor = person is null
            ? Actor.System with { Account = "anonymous", Correlation = correlation, Address = address }
            : new Actor(person.Id, person.Account, person.Name, person.OfficeId, [], correlation, address);
        return await _acts.RunAsync(actor, nameof(SignOn), key: null, act => person is null
            ? RefuseAsync(act, @object: null, new { code = "E_UNKNOWN", account })
            : OpenAsync(act, person, isTwoFactor, code, cancellation), cancellation);
    }

    private async Task<SignInOutcome> OpenAsync(Act act, PersonRow person, bool isTwoFactor, string? code, CancellationToken cancellation)
    {
        var @object = $"person/{person.Id}";
        if (!isTwoFactor && person is { TotpConfirmedAt: not null, State: PersonRow.Active })
        {
            if (code is null)
            {
                act.Record(@object, Act.Done, new { step = "code" });
                return new SignInOutcome.CodeNeeded(person.Account);
            }
            if (!await SecondFactor.UseAsync(act, person, code, _box, cancellation))
            {
                await Failures.CountAsync(act, person.Id, _options.LockMinutes, cancellation);
                return await RefuseAsync(act, @object, new { code = "E_CODE" });
            }
        }
        return await Failures.ForgetAsync(act, person, SignInMeans.SignOn, cancellation)
            ? await NewSession.OpenAsync(act, person, isTwoFactor ? SignInMeans.SignOnTwoFactor : SignInMeans.SignOn, _options, cancellation)
            : await RefuseAsync(act, @object, new { code = person.State == PersonRow.Active ? "E_LOCKED" : "E_DISABLED" });
    }

    private static Task<SignInOutcome> RefuseAsync(Act act, string? @object, object details)
    {
        act.Record(@object, Act.Refused, details);
        return Task.FromResult<SignInOutcome>(new SignInOutcome.Refused());
    }
}
