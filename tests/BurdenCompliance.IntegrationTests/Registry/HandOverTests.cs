using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>Posts given, handed over and taken back, in one office.</summary>
[Collection(PostgresCollection.Name)]
public sealed class HandOverTests(PostgresFixture postgres)
{
    private static readonly Actor Security = TestPeople.Actor("secadmin") with { PersonId = Guid.NewGuid(), Posts = [Post.SecurityAdministrator] };

    private HandOver HandOver => new(postgres.Acts, postgres.Database, TimeProvider.System);

    private GivePosts GivePosts => new(postgres.Acts);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_handed_over_ends_with_the_post_it_came_from(bool isDisabled)
    {
        var (absent, deputy) = (await AddAsync(Post.Approver, Post.LedgerKeeper), await AddAsync());
        foreach (var post in absent.Posts)
            (await HandOver.GiveAsync(absent, deputy.Account, post, Now, Now.AddDays(30))).ShouldBeOfType<AccountOutcome.Done>();
        var session = await SignInAsync(deputy);

        var outcome = isDisabled ? await new AdministerPeople(postgres.Acts).SetActiveAsync(Security, absent.PersonId, isActive: false)
            : await GivePosts.TakeAsync(Security, absent.PersonId, absent.OfficeId, Post.Approver);
        outcome.ShouldBeOfType<AccountOutcome.Done>();
        (await HeldAsync(deputy)).ShouldBe(isDisabled ? [] : [Post.LedgerKeeper]);
        (await postgres.Database.LookAsync(c => c.Sessions.SingleAsync(s => s.Id == session))).EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_was_disabled_hands_nothing_over()
    {
        var (absent, deputy) = (await AddAsync(Post.Approver), await AddAsync());
        await new AdministerPeople(postgres.Acts).SetActiveAsync(Security, absent.PersonId, isActive: false);
        (await HandOver.GiveAsync(absent, deputy.Account, Post.Approver, Now, Now.AddDays(30))).ShouldBe(new AccountOutcome.Refused(AccountRefusal.NotFound));
    }

    [Fact]
    public async Task Posts_of_one_account_are_in_one_office()
    {
        var (person, elsewhere) = (await AddAsync(Post.Drafter), TestPeople.Actor(office: TestPeople.OtherOffice).OfficeId);
        (await GivePosts.GiveAsync(Security, person.PersonId, elsewhere, Post.Reviewer)).ShouldBe(new AccountOutcome.Refused(AccountRefusal.OtherOffice));
        (await GivePosts.TakeAsync(Security, person.PersonId, person.OfficeId, Post.Drafter)).ShouldBeOfType<AccountOutcome.Done>();
        (await GivePosts.GiveAsync(Security, person.PersonId, elsewhere, Post.Reviewer)).ShouldBeOfType<AccountOutcome.Done>();
        // Neither comes a post of the old office back as a deputy's.
        var absent = await AddAsync(Post.Approver);
        (await HandOver.GiveAsync(absent, person.Account, Post.Approver, Now, Now.AddDays(30))).ShouldBe(new AccountOutcome.Refused(AccountRefusal.OtherOffice));
    }

    private static DateTimeOffset Now => Moment.Now(TimeProvider.System);

    private async Task<List<Post>> HeldAsync(Actor actor)
    {
        var now = Now;
        return await postgres.Database.LookAsync(c => c.Posts.Where(p => p.PersonId == actor.PersonId && (p.UntilAt == null || p.UntilAt > now)).Select(p => p.Post).ToListAsync());
    }

    private Task<Actor> AddAsync(params Post[] posts) => postgres.Acts.RunAsync(Actor.System, "HandOverTests", key: null, act =>
    {
        var account = $"p{Guid.NewGuid():N}";
        var actor = TestPeople.Actor(account) with { Posts = [.. posts] };
        act.Context.Add(new PersonRow
        {
            Id = actor.PersonId, Account = account, Name = account, OfficeId = actor.OfficeId, State = PersonRow.Active, CreatedAt = act.Now,
        });
        foreach (var post in posts)
            act.Context.Add(new PostRow { Id = Guid.NewGuid(), PersonId = actor.PersonId, OfficeId = actor.OfficeId, Post = post, FromAt = act.Now, GivenBy = "test" });
        act.Record(@object: null, Act.Done, new { });
        return Task.FromResult(actor);
    }, default);

    private Task<Guid> SignInAsync(Actor actor) => postgres.Acts.RunAsync(actor, "HandOverTests", key: null, act =>
    {
        var session = new SessionRow
        {
            Id = Guid.NewGuid(), TokenSha256 = $"{Guid.NewGuid():N}", PersonId = actor.PersonId, OfficeId = actor.OfficeId, BeganAt = act.Now, SeenAt = act.Now,
            UntilAt = act.Now.AddHours(8), Means = SignInMeans.Password,
        };
        act.Context.Add(session);
        act.Record(@object: null, Act.Done, new { });
        return Task.FromResult(session.Id);
    }, default);
}
