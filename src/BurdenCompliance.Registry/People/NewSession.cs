using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Opens and ends sessions inside an act.</summary>
internal static class NewSession
{
    /// <summary>Opens one; the account's others end unless the options allow several.</summary>
    /// <param name="act">The act that lets the person in.</param>
    /// <param name="person">Who.</param>
    /// <param name="means">How.</param>
    /// <param name="options">The operator's; what administrators set goes before.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<SignInOutcome> OpenAsync(Act act, PersonRow person, SignInMeans means, PeopleOptions options, CancellationToken cancellation)
    {
        options = (await SettingsInForce.ReadAsync(act.Context, options, cancellation)).People;
        var posts = await act.Context.Posts
            .Where(p => p.PersonId == person.Id && p.FromAt <= act.Now && (p.UntilAt == null || p.UntilAt > act.Now)).OrderBy(p => p.FromAt).ToListAsync(cancellation);
        var office = posts.Exists(p => p.OfficeId == person.OfficeId) ? person.OfficeId : posts.FirstOrDefault()?.OfficeId ?? person.OfficeId;
        var idle = act.Now - options.IdleOf(posts.Select(p => p.Post));
        var former = options.OneSession
            ? await act.Context.Sessions.Where(s => s.PersonId == person.Id && s.EndedAt == null && s.UntilAt > act.Now && s.SeenAt > idle)
                .OrderByDescending(s => s.SeenAt).Select(s => new EndedSession(s.Address, s.SeenAt)).FirstOrDefaultAsync(cancellation)
            : null;
        if (options.OneSession)
            await EndAllAsync(act, person.Id, nameof(SignIn), except: null, cancellation);
        var token = SessionToken.New();
        var session = new SessionRow
        {
            Id = Guid.CreateVersion7(act.Now),
            TokenSha256 = SessionToken.Sha256(token),
            PersonId = person.Id,
            OfficeId = office,
            BeganAt = act.Now,
            SeenAt = act.Now,
            UntilAt = act.Now.AddHours(options.SessionHours),
            Address = act.Actor.Address,
            Means = means,
        };
        act.Context.Add(session);
        act.Record($"person/{person.Id}", Act.Done, new { session = session.Id, means = means.Kebab() });
        return new SignInOutcome.Done(token, act.Actor with { OfficeId = office, Posts = [.. posts.Where(p => p.OfficeId == office).Select(p => p.Post)] }, former);
    }

    /// <summary>Ends the sessions of a person at once, on every replica.</summary>
    public static Task<int> EndAllAsync(Act act, Guid person, string by, Guid? except, CancellationToken cancellation) =>
        act.Context.Sessions.Where(s => s.PersonId == person && s.EndedAt == null && s.Id != except).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.EndedAt, act.Now).SetProperty(s => s.EndedBy, by), cancellation);
}
