using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What the security administrator does: give posts and take them back, take back a lost second factor.</summary>
public sealed class GivePosts
{
    private readonly Acts _acts;

    internal GivePosts(Acts acts) => _acts = acts;

    /// <summary>Gives a post in an office. Nobody holds two administrators' posts, one beside another, or posts in two offices: a session acts for one.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> GiveAsync(Actor actor, Guid id, Guid office, Post post, CancellationToken cancellation = default) =>
        ChangeAsync(actor, "GivePost", id, async (act, person) =>
        {
            if (!await act.Context.Offices.AnyAsync(o => o.Id == office && o.ClosedAt == null, cancellation))
                return AccountRefusal.NotFound;
            var held = await act.Context.Posts.Where(p => p.PersonId == id && (p.UntilAt == null || p.UntilAt > act.Now)).ToListAsync(cancellation);
            if (held.Exists(p => p.Post == post && p.OfficeId == office))
                return AccountRefusal.Held;
            if (held.Count > 0 && (PostCode.IsAdministrator(post) || held.Exists(p => PostCode.IsAdministrator(p.Post))))
                return AccountRefusal.Separation;
            if (held.Exists(p => p.OfficeId != office))
                return AccountRefusal.OtherOffice;
            act.Context.Add(new PostRow
            {
                Id = Guid.CreateVersion7(act.Now), PersonId = id, OfficeId = office, Post = post, FromAt = act.Now, GivenBy = actor.Account,
            });
            act.Record($"person/{id}", Act.Done, new { account = person.Account, office, post = PostCode.Of(post) });
            return null;
        }, cancellation);

    /// <summary>Takes a post back, from whom it was handed over to as well.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> TakeAsync(Actor actor, Guid id, Guid office, Post post, CancellationToken cancellation = default) =>
        ChangeAsync(actor, "TakePost", id, async (act, person) =>
        {
            var taken = await act.Context.Posts.Where(p => p.PersonId == id && p.OfficeId == office && p.Post == post && (p.UntilAt == null || p.UntilAt > act.Now))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.UntilAt, act.Now), cancellation);
            if (taken == 0)
                return AccountRefusal.NotFound;
            await HandOver.EndAsync(act, id, p => p.OfficeId == office && p.Post == post, "TakePost", cancellation);
            act.Record($"person/{id}", Act.Done, new { account = person.Account, office, post = PostCode.Of(post) });
            return null;
        }, cancellation);

    /// <summary>Takes back a second factor, for who lost the device.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AccountOutcome> ResetFactorAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        ChangeAsync(actor, "ResetSecondFactor", id, async (act, person) =>
        {
            await act.Context.People.Where(p => p.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.TotpSecret, (string?)null).SetProperty(p => p.TotpConfirmedAt, (DateTimeOffset?)null), cancellation);
            act.Record($"person/{id}", Act.Done, new { account = person.Account });
            return null;
        }, cancellation);

    private Task<AccountOutcome> ChangeAsync(
        Actor actor, string name, Guid id, Func<Act, PersonRow, Task<AccountRefusal?>> change, CancellationToken cancellation) =>
        _acts.RunAsync<AccountOutcome>(actor, name, key: null, async act =>
        {
            // Two who give this person posts at once take turns.
            var person = await act.Context.People.FromSql($"SELECT * FROM registry.person WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation);
            var refusal = person is null ? AccountRefusal.NotFound : id == actor.PersonId ? AccountRefusal.Oneself : await change(act, person);
            if (refusal is { } why)
            {
                act.Refuse($"person/{id}", $"E_{why.ToString().ToUpperInvariant()}");
                return new AccountOutcome.Refused(why);
            }
            await NewSession.EndAllAsync(act, id, name, except: null, cancellation);
            return new AccountOutcome.Done(person!.Account, Secret: null);
        }, cancellation);
}
