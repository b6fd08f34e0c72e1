using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>The way of an assessment against a real PostgreSQL.</summary>
[Collection(PostgresCollection.Name)]
public sealed class WayTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Way _way = new(postgres.Database, postgres.Files);

    public Task InitializeAsync() => _way.GivePostsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(AssessmentState.Draft)]
    [InlineData(AssessmentState.SelfAssessment)]
    [InlineData(AssessmentState.Review)]
    [InlineData(AssessmentState.Returned)]
    [InlineData(AssessmentState.Correction)]
    [InlineData(AssessmentState.SignOff)]
    [InlineData(AssessmentState.ToIssue)]
    [InlineData(AssessmentState.Issued)]
    [InlineData(AssessmentState.Withdrawn)]
    [InlineData(AssessmentState.Void)]
    public async Task Every_state_is_reached_by_its_acts(AssessmentState state)
    {
        var id = await _way.AtAsync(state);
        (await _way.CaseAsync(id)).Standing.State.ShouldBe(state);
    }

    [Fact]
    public async Task A_return_reaches_the_drafter_with_its_reasons_and_begins_a_new_round()
    {
        var id = await _way.AtAsync(AssessmentState.Returned);
        var back = await _way.CaseAsync(id);
        back.Standing.Round.ShouldBe(2);
        var reason = back.SentBackBy.ShouldNotBeNull().Reasons.ShouldHaveSingleItem();
        reason.ShouldBe(new ReturnReason(ReturnCode.WeakReason, "请补充依据", 0, "每日上报"));
        (await new ListNotices(postgres.Database).RunAsync(Way.Lin)).ShouldContain(n => n.Assessment == id && n.Act == WayAct.Return && n.From == "two");
    }

    [Fact]
    public async Task A_submission_is_told_to_the_reviewers_and_waits_for_them_but_not_for_others()
    {
        var id = await _way.AtAsync(AssessmentState.Review);
        (await new ListNotices(postgres.Database).RunAsync(Way.Ning)).ShouldContain(n => n.Assessment == id);
        (await new ListNotices(postgres.Database).RunAsync(Way.Xu)).ShouldNotContain(n => n.Assessment == id);
        var waiting = new ListWaiting(postgres.Database);
        (await waiting.RunAsync(Way.He)).ShouldContain(w => w.Summary.Id == id);
        (await waiting.RunAsync(Way.Lin)).ShouldNotContain(w => w.Summary.Id == id);
        (await waiting.RunAsync(Way.Xu)).ShouldNotContain(w => w.Summary.Id == id);
        var since = (await waiting.RunAsync(Way.He)).Select(w => w.Standing.Since).ToArray();
        since.ShouldBe(since.Order());
    }

    [Fact]
    public async Task What_was_done_stays_done_where_the_passage_is_the_same_and_is_open_where_it_changed()
    {
        var id = await _way.AtAsync(AssessmentState.Returned);
        (await _way.ReviseAsync(id, Way.Draft(breach: "每周上报进展情况"))).ShouldBeOfType<StepOutcome.Done>().Standing.Version.ShouldBe(2);
        var revised = await _way.CaseAsync(id);
        revised.Dispositions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Finding.ShouldBe(1), d => d.IsCarried.ShouldBeTrue());
        revised.Answers.ShouldHaveSingleItem();
        revised.MissingToSubmit.ShouldHaveSingleItem().ShouldBe(new Missing(MissingKind.Disposition, 0));
        var compared = (await new CompareVersions(postgres.Database).RunAsync(Way.Lin, id, 1, 2)).ShouldNotBeNull();
        compared.Matches.Select(m => m.Fate).ShouldBe([FindingFate.Reworded, FindingFate.Still, FindingFate.Still]);
    }

    [Fact]
    public async Task A_breach_cannot_be_explained_away_and_what_is_missing_is_named()
    {
        var id = await _way.OpenAsync();
        await _way.ConfirmAsync(id);
        (await _way.DisposeAsync(id, DispositionKind.Justified, 0)).ShouldBe(new StepOutcome.Flawed(0, DispositionFlaw.BreachExplainedAway));
        (await _way.DisposeAsync(id, DispositionKind.Justified, 1, 2, 7)).ShouldBe(new StepOutcome.Flawed(7, DispositionFlaw.NotThere));
        (await _way.CaseAsync(id)).Dispositions.ShouldBeEmpty();
        (await _way.SubmitAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>().Missing
            .ShouldBe([new Missing(MissingKind.Disposition, 0), new Missing(MissingKind.Disposition, 1), new Missing(MissingKind.Answer, 0)]);
    }

    [Fact]
    public async Task A_review_passes_only_what_the_reviewer_confirmed()
    {
        var id = await _way.AtAsync(AssessmentState.Review);
        (await _way.PassAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>().Missing.ShouldBe([new Missing(MissingKind.Ruling, 0), new Missing(MissingKind.Ruling, 1)]);
        (await _way.RuleAsync(id, confirmed: true, Way.He, 2)).ShouldBe(new StepOutcome.Flawed(2, DispositionFlaw.NotDisposed));
        await _way.RuleAsync(id, confirmed: true, Way.He, 1);
        await _way.RuleAsync(id, confirmed: false, Way.He, 0);
        (await _way.PassAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>().Missing.ShouldBe([new Missing(MissingKind.Overruled, 0)]);
        await _way.RuleAsync(id, confirmed: true, Way.He, 0);
        (await _way.PassAsync(id)).ShouldBeOfType<StepOutcome.Done>();
    }

    [Fact]
    public async Task Who_drafted_neither_reviews_nor_signs_and_who_reviewed_does_not_sign()
    {
        var both = Way.Person("two", Post.Drafter, Post.Reviewer, Post.Approver);
        var own = await _way.OpenAsync(drafter: both);
        await _way.ConfirmAsync(own, both);
        var id = await _way.AtAsync(AssessmentState.SignOff);
        (await _way.SignAsync(id, both)).ShouldBeOfType<StepOutcome.OwnWork>();

        var drafted = await _way.OpenAsync(Sample.Of(content: $"{Guid.NewGuid()}") is var clean ? clean with { Examination = clean.Examination with { Findings = [] } } : null, both);
        await _way.ConfirmAsync(drafted, both);
        (await _way.SubmitAsync(drafted, both)).ShouldBeOfType<StepOutcome.Done>();
        (await _way.PassAsync(drafted, both)).ShouldBeOfType<StepOutcome.OwnWork>();
        (await _way.ReturnAsync(drafted, both)).ShouldBeOfType<StepOutcome.OwnWork>();
        (await _way.PassAsync(drafted, Way.Ning)).ShouldBeOfType<StepOutcome.Done>();
        (await _way.SignAsync(drafted, both)).ShouldBeOfType<StepOutcome.OwnWork>();
    }

    [Fact]
    public async Task Signing_takes_the_second_factor_for_exactly_this_file()
    {
        var id = await _way.AtAsync(AssessmentState.SignOff);
        (await _way.SignAsync(id, steppedUp: false)).ShouldBeOfType<StepOutcome.StepUpNeeded>();
        (await _way.SignAsync(id, file: new string('0', 64))).ShouldBeOfType<StepOutcome.OtherFile>();
        var signed = (await _way.SignAsync(id)).ShouldBeOfType<StepOutcome.Done>().Standing;
        signed.Seal.ShouldNotBeNull().ShouldMatch("^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$");
        var found = await _way.CaseAsync(id);
        found.Signature.ShouldNotBeNull().FileSha256.ShouldBe(found.Assessment.Summary.File.Sha256);
        (await _way.SendBackAsync(id, Way.Xu)).ShouldBeOfType<StepOutcome.Done>().Standing.Seal.ShouldBeNull();
        (await _way.SignAsync(id, Way.Qiu)).ShouldBeOfType<StepOutcome.Done>().Standing.Seal.ShouldNotBe(signed.Seal);
    }

    [Fact]
    public async Task Another_text_makes_the_assessment_void_until_the_draft_is_revised()
    {
        var id = await _way.AtAsync(AssessmentState.ToIssue);
        (await _way.CheckOutgoingAsync(id)).ShouldBeOfType<StepOutcome.Done>().Standing.State.ShouldBe(AssessmentState.ToIssue);
        var standing = (await _way.CheckOutgoingAsync(id, new OutgoingChange("每周", "每日"))).ShouldBeOfType<StepOutcome.Done>().Standing;
        (standing.State, standing.Seal).ShouldBe((AssessmentState.Void, null));
        (await _way.CaseAsync(id)).Outgoing.Select(c => c.IsSameText).ShouldBe([true, false]);
        (await _way.IssueAsync(id)).ShouldBe(new StepOutcome.OutOfOrder(AssessmentState.Void));
        (await _way.ReviseAsync(id, Way.Draft())).ShouldBeOfType<StepOutcome.Done>().Standing.State.ShouldBe(AssessmentState.SelfAssessment);
    }

    [Fact]
    public async Task Another_office_finds_nothing()
    {
        var id = await _way.AtAsync(AssessmentState.Review);
        var stranger = TestPeople.Actor("two", TestPeople.OtherOffice);
        (await new FindCase(postgres.Database, _way.Records, TimeProvider.System).RunAsync(stranger, id)).ShouldBeNull();
        (await new FindAssessment(postgres.Database).RunAsync(stranger, id)).ShouldBeNull();
        (await new ReadOriginal(postgres.Database, postgres.Files).RunAsync(stranger, id)).ShouldBeOfType<OriginalOutcome.NotFound>();
        (await new CompareVersions(postgres.Database).RunAsync(stranger, id, 1, 1)).ShouldBeNull();
        (await _way.PassAsync(id, stranger)).ShouldBeOfType<StepOutcome.NotFound>();
        (await _way.WithdrawAsync(id, stranger)).ShouldBeOfType<StepOutcome.NotFound>();
        var administrator = Way.Person("two", Post.SystemAdministrator);
        (await new FindCase(postgres.Database, _way.Records, TimeProvider.System).RunAsync(administrator, id)).ShouldBeNull();
    }

    [Fact]
    public async Task The_wrong_post_and_the_wrong_order_are_told_apart()
    {
        var id = await _way.AtAsync(AssessmentState.SelfAssessment);
        (await _way.SubmitAsync(id, Way.He)).ShouldBeOfType<StepOutcome.NotYourPost>().Needed.ShouldBe([Post.Drafter]);
        (await _way.PassAsync(id, Way.He)).ShouldBe(new StepOutcome.OutOfOrder(AssessmentState.SelfAssessment));
        (await _way.SignAsync(id, Way.Xu)).ShouldBe(new StepOutcome.OutOfOrder(AssessmentState.SelfAssessment));
    }

    [Fact]
    public async Task Who_saw_an_older_revision_is_told_who_was_first_and_when()
    {
        var id = await _way.AtAsync(AssessmentState.Review);
        await _way.RuleAsync(id, confirmed: true, Way.He, 0, 1);
        var seen = await _way.SeenAsync(id, Way.Ning);
        await _way.PassAsync(id);
        var told = (await _way.PassAsync(seen)).ShouldBeOfType<StepOutcome.Overtaken>();
        (told.State, told.Act, told.By).ShouldBe((AssessmentState.SignOff, WayAct.Pass, "two"));
        (await postgres.Database.LookAsync(c => c.Set<DecisionRow>().SingleAsync(d => d.AssessmentId == id))).At.ShouldBe(told.At);
    }

    [Fact]
    public async Task The_same_key_has_one_effect_and_a_refusal_leaves_only_its_audit_row()
    {
        var id = await _way.AtAsync(AssessmentState.SelfAssessment);
        var first = (await _way.SubmitAsync(id, key: $"submit-{id}")).ShouldBeOfType<StepOutcome.Done>();
        (await _way.SubmitAsync(id, key: $"submit-{id}")).ShouldBe(first);
        var events = await postgres.Database.LookAsync(c => c.Set<AssessmentEventRow>().CountAsync(e => e.AssessmentId == id && e.Act == WayAct.Submit));
        events.ShouldBe(1);
        await _way.SubmitAsync(id);
        var audit = await postgres.Database.LookAsync(c => c.AuditEvents.Where(e => e.Object == $"assessment/{id}" && e.Act == "Submit").OrderBy(e => e.Seq).Select(e => e.Outcome).ToListAsync());
        audit.ShouldBe(["done", "repeated", "refused"]);
        events.ShouldBe(await postgres.Database.LookAsync(c => c.Set<AssessmentEventRow>().CountAsync(e => e.AssessmentId == id && e.Act == WayAct.Submit)));
    }

    [Theory]
    [InlineData("UPDATE registry.decision SET words = ''")]
    [InlineData("DELETE FROM registry.assessment_event")]
    [InlineData("UPDATE registry.disposition SET reason = ''")]
    [InlineData("DELETE FROM registry.draft_version")]
    [InlineData("TRUNCATE registry.ruling")]
    public async Task What_was_decided_cannot_be_changed(string sql)
    {
        await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql));
        await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Owner, sql));
    }

    [Fact]
    public async Task Rule_figures_count_hits_and_dismissals_with_their_reasons()
    {
        var before = Figures(await new RuleHealth(postgres.Database).RunAsync(Way.He));
        var id = await _way.OpenAsync();
        await _way.ConfirmAsync(id);
        await _way.DisposeAsync(id, DispositionKind.FalseAlarm, 0);
        var after = Figures(await new RuleHealth(postgres.Database).RunAsync(Way.He));
        (after.Hits - before.Hits, after.Dismissed - before.Dismissed).ShouldBe((1, 1));

        static (int Hits, int Dismissed) Figures(IEnumerable<RuleFigures> all) =>
            all.FirstOrDefault(r => r.RuleId == "BC-00-01-Reporting") is { } r ? (r.Hits, r.Dismissed) : (0, 0);
    }

    [Fact]
    public async Task A_notice_on_its_way_out_is_given_to_one_carrier_and_comes_again_when_it_failed()
    {
        var id = await _way.AtAsync(AssessmentState.Review);
        var clock = new Later(TimeProvider.System.GetUtcNow().AddMinutes(1));
        var carry = new CarryNotices(postgres.Database, new PeopleOptions(), clock);
        var taken = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => carry.TakeAsync(1000)))).SelectMany(t => t).ToArray();
        taken.Select(t => t.Errand).ShouldBeUnique();
        var ours = taken.Where(t => t.Notice!.Assessment == id).OrderBy(t => t.Account, StringComparer.Ordinal).ToArray();
        ours.Select(t => t.Account).ShouldBe(["three", "two"]);
        await carry.SettleAsync(ours[0].Errand, trouble: null);
        await carry.SettleAsync(ours[1].Errand, "no answer");
        (await carry.TakeAsync(1000)).ShouldBeEmpty();
        clock.Now = clock.Now.AddMinutes(2);
        (await carry.TakeAsync(1000)).Where(t => t.Notice!.Assessment == id).Select(t => t.Errand).ShouldBe([ours[1].Errand]);
    }

    private sealed class Later(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
