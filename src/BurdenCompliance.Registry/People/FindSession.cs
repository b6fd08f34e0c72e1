using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Finds out, for every request anew, who holds a session: what was ended, disabled or taken back counts at once.</summary>
public sealed class FindSession
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan IdleOfAdministrators = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromSeconds(20);

    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal FindSession(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

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
                Posts = context.Posts.Where(h => h.PersonId == p.Id && h.OfficeId == s.OfficeId && h.FromAt <= now && (h.UntilAt == null || h.UntilAt > now))
                    .Select(h => h.Post).ToList(),
            }).SingleOrDefaultAsync(cancellation));
        if (found is null || found.Session.SeenAt + (found.Posts.Exists(PostCode.IsAdministrator) ? IdleOfAdministrators : Idle) < now)
            return null;
        if (now - found.Session.SeenAt >= SeenEvery)
            await SeeAsync(found.Session.Id, now, cancellation);
        return new Session(found.Session.Id, new Actor(
            found.Session.PersonId, found.Account, found.Name, found.Session.OfficeId, [.. found.Posts], correlation, address));
    }

    // Not an act: that a session is in use is no event. Written now and then only.
    private Task SeeAsync(Guid session, DateTimeOffset now, CancellationToken cancellation) => _database.LookAsync(context =>
        context.Sessions.Where(s => s.Id == session && s.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation));
}

/// <summary>A session in use.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Actor">Who holds it.</param>
public sealed record Session(Guid Id, Actor Actor);
