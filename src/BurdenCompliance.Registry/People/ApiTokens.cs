using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>One's own tokens for programs: made, listed, ended.</summary>
public sealed class ApiTokens
{
    /// <summary>Longest life of a token.</summary>
    public const int MostDays = 365;

    /// <summary>Posts a program may hold: nobody reviews or signs without a person.</summary>
    public static readonly ImmutableArray<Post> Posts = [Post.Drafter, Post.LedgerKeeper];

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal ApiTokens(Acts acts, RegistryDatabase database, TimeProvider clock) => (_acts, _database, _clock) = (acts, database, clock);

    /// <summary>Makes one for the office acted for.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="post">What it may do.</param>
    /// <param name="days">How long it serves.</param>
    /// <param name="key">Makes a repeat harmless, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The token, shown once and kept nowhere; null when the actor does not hold the post, or the first request with this key made it.</returns>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<string?> MakeAsync(
        Actor actor, string name, Post post, int days, IdempotencyKey? key = null, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, "MakeApiToken", key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is not null || !actor.Holds(post) || !Posts.Contains(post) || days is < 1 or > MostDays || string.IsNullOrWhiteSpace(name))
            {
                act.Refuse($"person/{actor.PersonId}", "E_TOKEN");
                return null;
            }
            var token = "bc_" + SessionToken.New();
            var row = new ApiTokenRow
            {
                Id = id, TokenSha256 = SessionToken.Sha256(token), Name = ColumnText.Of(name.Trim()), PersonId = actor.PersonId,
                OfficeId = actor.OfficeId, Post = post, CreatedAt = act.Now, UntilAt = act.Now.AddDays(days),
            };
            act.Context.Add(row);
            act.Record($"token/{row.Id}", Act.Done, new { name = row.Name, post = PostCode.Of(post), days });
            return token;
        }, cancellation);

    /// <summary>Those that still serve, newest first.</summary>
    public Task<ImmutableArray<ApiToken>> ListAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var now = Moment.Now(_clock);
        return (await context.Set<ApiTokenRow>().Where(t => t.PersonId == actor.PersonId && t.EndedAt == null && t.UntilAt > now)
            .OrderByDescending(t => t.CreatedAt).Select(t => new ApiToken(t.Id, t.Name, t.Post, t.UntilAt)).ToListAsync(cancellation)).ToImmutableArray();
    });

    /// <summary>Ends one of the actor's; an unknown one changes nothing.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<bool> EndAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, "EndApiToken", key: null, async act =>
        {
            var isEnded = await act.Context.Set<ApiTokenRow>().Where(t => t.Id == id && t.PersonId == actor.PersonId && t.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.EndedAt, act.Now), cancellation) == 1;
            act.Record($"token/{id}", isEnded ? Act.Done : Act.Refused, new { });
            return isEnded;
        }, cancellation);

    /// <summary>Who a token works for just now, or null.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<Session?> FindAsync(string token, string? address, string? correlation, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var (hash, now) = (SessionToken.Sha256(token), Moment.Now(_clock));
            var found = await (
                from t in context.Set<ApiTokenRow>()
                join p in context.People on t.PersonId equals p.Id
                where t.TokenSha256 == hash && t.EndedAt == null && t.UntilAt > now && p.State == PersonRow.Active
                    && context.Posts.Any(h => h.PersonId == p.Id && h.OfficeId == t.OfficeId && h.Post == t.Post && h.FromAt <= now && (h.UntilAt == null || h.UntilAt > now))
                select new { t.Id, t.OfficeId, t.Post, PersonId = p.Id, p.Account, p.Name }).SingleOrDefaultAsync(cancellation);
            return found is null ? null : new Session(found.Id, new Actor(
                found.PersonId, found.Account, found.Name, found.OfficeId, [found.Post], correlation, address), IsToken: true);
        });
}

/// <summary>A token as a list shows it.</summary>
/// <param name="Id">Not the token itself.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Post">What it may do.</param>
/// <param name="Until">When it serves no more, UTC.</param>
public sealed record ApiToken(Guid Id, string Name, Post Post, DateTimeOffset Until);
