using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Hands one's own posts over to a colleague for an absence (委托), and takes them back.</summary>
public sealed class HandOver
{
    /// <summary>Longest absence.</summary>
    public const int MostDays = 90;

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal HandOver(Acts acts, RegistryDatabase database, TimeProvider clock) => (_acts, _database, _clock) = (acts, database, clock);

    /// <summary>Hands a post over. Only one held in one's own right, to somebody of the same office who is no administrator.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> GiveAsync(
        Actor actor, string account, Post post, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation = default) =>
        _acts.RunAsync<AccountOutcome>(actor, nameof(HandOver), key: null, async act =>
        {
            account = account.Trim().ToLowerInvariant();
            if (until <= from || until <= act.Now || until - from > TimeSpan.FromDays(MostDays) || PostCode.IsAdministrator(post))
                return Refuse(act, AccountRefusal.Malformed);
            // The giver too: a post being taken from them is not handed over meanwhile.
            var both = await act.Context.People.FromSql(
                $"SELECT * FROM registry.person WHERE account = {account} OR id = {actor.PersonId} ORDER BY id FOR UPDATE").ToListAsync(cancellation);
            var deputy = both.Find(p => p.Account == account);
            var isOwn = both.Exists(p => p.Id == actor.PersonId && p.State == PersonRow.Active)
                && await Held(act, actor.PersonId).AnyAsync(p => p.OfficeId == actor.OfficeId && p.Post == post && p.DeputyFor == null, cancellation);
            if (!isOwn || deputy is not { State: PersonRow.Active } || deputy.OfficeId != actor.OfficeId)
                return Refuse(act, AccountRefusal.NotFound);
            if (deputy.Id == actor.PersonId)
                return Refuse(act, AccountRefusal.Oneself);
            var held = await Held(act, deputy.Id).ToListAsync(cancellation);
            if (held.Exists(p => PostCode.IsAdministrator(p.Post)))
                return Refuse(act, AccountRefusal.Separation);
            if (held.Exists(p => p.Post == post && p.OfficeId == actor.OfficeId))
                return Refuse(act, AccountRefusal.Held);
            if (held.Exists(p => p.OfficeId != actor.OfficeId))
                return Refuse(act, AccountRefusal.OtherOffice);
            var row = new PostRow
            {
                Id = Guid.CreateVersion7(act.Now), PersonId = deputy.Id, OfficeId = actor.OfficeId, Post = post, FromAt = from, UntilAt = until,
                DeputyFor = actor.PersonId, GivenBy = actor.Account,
            };
            act.Context.Add(row);
            act.Record($"person/{deputy.Id}", Act.Done, new { account, post = PostCode.Of(post), from, until });
            return new AccountOutcome.Done(account, Secret: null);
        }, cancellation);

    /// <summary>Takes it back before its time.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<bool> TakeBackAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, "TakeBack", key: null, async act =>
        {
            var isTaken = await act.Context.Posts.Where(p => p.Id == id && p.DeputyFor == actor.PersonId && p.UntilAt > act.Now)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.UntilAt, act.Now), cancellation) == 1;
            act.Record($"post/{id}", isTaken ? Act.Done : Act.Refused, new { });
            return isTaken;
        }, cancellation);

    /// <summary>What the actor has handed over, and what was handed over to them; ended ones left out.</summary>
    public Task<ImmutableArray<HandedOver>> ListAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var now = Moment.Now(_clock);
        return (await (
            from h in context.Posts
            join deputy in context.People on h.PersonId equals deputy.Id
            join absent in context.People on h.DeputyFor equals absent.Id
            where (h.PersonId == actor.PersonId || h.DeputyFor == actor.PersonId) && h.UntilAt > now
            orderby h.FromAt
            select new HandedOver(h.Id, absent.Name, deputy.Name, h.Post, h.FromAt, h.UntilAt!.Value, h.DeputyFor == actor.PersonId)).ToListAsync(cancellation)).ToImmutableArray();
    });

    /// <summary>Ends at once what somebody has handed over and may no longer hold; those who acted for them sign in anew.</summary>
    /// <param name="act">What ends it.</param>
    /// <param name="absent">Who handed it over.</param>
    /// <param name="posts">Which of it.</param>
    /// <param name="by">Name of the act, for the sessions it ends.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task EndAsync(
        Act act, Guid absent, Expression<Func<PostRow, bool>> posts, string by, CancellationToken cancellation)
    {
        var over = act.Context.Posts.Where(p => p.DeputyFor == absent && p.UntilAt > act.Now).Where(posts);
        foreach (var deputy in await over.Select(p => p.PersonId).Distinct().Order().ToListAsync(cancellation))
            await NewSession.EndAllAsync(act, deputy, by, except: null, cancellation);
        await over.ExecuteUpdateAsync(set => set.SetProperty(p => p.UntilAt, act.Now), cancellation);
    }

    private static IQueryable<PostRow> Held(Act act, Guid person) =>
        act.Context.Posts.Where(p => p.PersonId == person && (p.UntilAt == null || p.UntilAt > act.Now));

    private static AccountOutcome Refuse(Act act, AccountRefusal why)
    {
        act.Refuse($"person/{act.Actor.PersonId}", $"E_{why.ToString().ToUpperInvariant()}");
        return new AccountOutcome.Refused(why);
    }
}

/// <summary>A post in somebody else's hands for a time.</summary>
/// <param name="Id">Of the post given.</param>
/// <param name="Absent">Who handed it over.</param>
/// <param name="Deputy">Who acts.</param>
/// <param name="Post">Which post.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC.</param>
/// <param name="IsMine">Handed over by who asks.</param>
public sealed record HandedOver(Guid Id, string Absent, string Deputy, Post Post, DateTimeOffset From, DateTimeOffset Until, bool IsMine);
