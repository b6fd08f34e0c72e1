using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Finds out, for every request anew, who holds a session: what was ended, disabled or taken back counts at once.</summary>
public sealed class FindSession
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromSeconds(20);

    private readonly RegistryDatabase _database;
    private readonly PeopleOptions _options;
    private readonly TimeProvider _clock;

    internal FindSession(RegistryDatabase database, PeopleOptions options, TimeProvider clock) =>
        (_database, _options, _clock) = (database, options, clock);

    /// <summary>The session of this secret, or null when there is none, or none any more.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<Session?> RunAsync(string token, string? address, string? correlation, CancellationToken cancellation = default)
    {
        var (hash, now) = (SessionToken.Sha256(token), Moment.Now(_clock));
        var found = await _database.LookAsync(context => (
            from s in context.Sessions
            join p in context.People on s.PersonId equals p.Id
            where s.TokenSha256 == hash && s.EndedAt == null && s.UntilAt > now && p.State == PersonRow.Active
            select new
            {
                Session = s,
                p.Account,
                p.Name,
                p.PasswordMustChange,
                p.PasswordSetAt,
                IsEnrolled = p.TotpConfirmedAt != null,
                Passwords = context.Set<SettingRow>().Where(g => g.Name == SettingName.Passwords).Select(g => g.Value).FirstOrDefault(),
                IdleMinutes = context.Set<SettingRow>().Where(g => g.Name == SettingName.IdleMinutes).Select(g => g.Value).FirstOrDefault(),
                Posts = context.Posts.Where(h => h.PersonId == p.Id && h.OfficeId == s.OfficeId && h.FromAt <= now && (h.UntilAt == null || h.UntilAt > now))
                    .Select(h => h.Post).ToList(),
            }).SingleOrDefaultAsync(cancellation));
        if (found is null)
            return null;
        var rules = SettingsInForce.Of(_options, (SettingName.Passwords, found.Passwords), (SettingName.IdleMinutes, found.IdleMinutes)).People;
        if (found.Session.SeenAt + rules.IdleOf(found.Posts) < now)
            return null;
        if (now - found.Session.SeenAt >= SeenEvery)
            await SeeAsync(found.Session.Id, now, cancellation);
        var isOld = found.Session.Means == SignInMeans.Password
            && (found.PasswordMustChange || found.PasswordSetAt + PasswordRules.Serves(rules.Passwords) < now);
        var lacksFactor = !found.IsEnrolled && found.Session.Means != SignInMeans.SignOnTwoFactor && found.Posts.Exists(SecondFactor.IsNeededFor);
        var due = isOld ? SessionDuty.Password : lacksFactor ? SessionDuty.SecondFactor : SessionDuty.None;
        return new Session(found.Session.Id, new Actor(
            found.Session.PersonId, found.Account, found.Name, found.Session.OfficeId, [.. found.Posts], correlation, address), due);
    }

    // Not an act: that a session is in use is no event. Written now and then only.
    private Task SeeAsync(Guid session, DateTimeOffset now, CancellationToken cancellation) => _database.LookAsync(context =>
        context.Sessions.Where(s => s.Id == session && s.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation));
}

/// <summary>A session in use.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Actor">Who holds it.</param>
/// <param name="Duty">What must be done before anything else.</param>
/// <param name="IsToken">A program with a token, no browser.</param>
public sealed record Session(Guid Id, Actor Actor, SessionDuty Duty = SessionDuty.None, bool IsToken = false);

/// <summary>What a person must do before anything else.</summary>
public enum SessionDuty
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Take a password of their own: the one in place is a one-time secret, or too old.</summary>
    Password,
    /// <summary>Set up the second factor that a post asks for.</summary>
    SecondFactor,
}
