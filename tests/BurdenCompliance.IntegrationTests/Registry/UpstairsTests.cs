using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A draft reviewed by another office: what that office sees of it, and what it does not.</summary>
[Collection(PostgresCollection.Name)]
public sealed class UpstairsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly Actor Above = TestPeople.Actor("three", TestPeople.OtherOffice);

    private readonly Way _way = new(postgres.Database, postgres.Files);

    public Task InitializeAsync() => _way.GivePostsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_the_own_office_is_asked_to_number_and_issue_it()
    {
        var keeper = Above with { Posts = [Post.LedgerKeeper] };
        await postgres.Acts.RunAsync(Actor.System, "UpstairsTests", key: null, act =>
        {
            act.Context.Add(new PostRow
            {
                Id = Guid.NewGuid(), PersonId = keeper.PersonId, OfficeId = keeper.OfficeId, Post = Post.LedgerKeeper, FromAt = act.Now.AddDays(-1), GivenBy = "test",
            });
            act.Record(@object: null, Act.Done, new { });
            return Task.FromResult(true);
        }, default);
        var id = await ReviewedAboveAsync(AssessmentState.SignOff);
        (await _way.SignAsync(id)).ShouldBeOfType<StepOutcome.Done>();

        (await _way.CaseAsync(id, keeper)).MayDo.ShouldBe([WayAct.CheckOutgoing, WayAct.Void], ignoreOrder: true);
        (await _way.CaseAsync(id, Way.Pei)).MayDo.ShouldContain(WayAct.Issue);
        var (waiting, notices) = (new ListWaiting(postgres.Database), new ListNotices(postgres.Database));
        (await waiting.RunAsync(keeper)).ShouldNotContain(w => w.Summary.Id == id);
        (await waiting.RunAsync(Way.Pei)).ShouldContain(w => w.Summary.Id == id);
        (await notices.RunAsync(keeper)).ShouldNotContain(n => n.Assessment == id && n.State == AssessmentState.ToIssue);
        (await notices.RunAsync(Way.Pei)).ShouldContain(n => n.Assessment == id && n.State == AssessmentState.ToIssue);
    }

    [Fact]
    public async Task Figures_of_rules_are_about_what_one_may_see_and_a_drafter_sees_the_own_office()
    {
        var (drafter, reviewer) = (Above with { Posts = [Post.Drafter] }, Above with { Posts = [Post.Reviewer] });
        var before = (await HitsAsync(drafter), await HitsAsync(reviewer));
        await ReviewedAboveAsync(AssessmentState.Review);
        (await HitsAsync(drafter), await HitsAsync(reviewer)).ShouldBe((before.Item1, before.Item2 + 1));
    }

    private async Task<int> HitsAsync(Actor actor) =>
        (await new RuleHealth(postgres.Database).RunAsync(actor)).Where(rule => rule.RuleId == "BC-00-01-Reporting").Sum(rule => rule.Hits);

    private async Task<Guid> ReviewedAboveAsync(AssessmentState state)
    {
        var id = await _way.AtAsync(state);
        await postgres.Database.LookAsync(context => context.Assessments.Where(a => a.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ReviewOfficeId, Above.OfficeId)));
        return id;
    }
}
