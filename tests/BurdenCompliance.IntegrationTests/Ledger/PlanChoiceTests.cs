using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>Where a draft stands in its office's plan, said in the self-assessment.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PlanChoiceTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Where_a_plan_is_kept_a_draft_says_where_it_stands_before_it_is_submitted()
    {
        var (bench, way, lin) = await OpenAsync();
        var id = await ConfirmedAsync(way, lin);
        (await way.CaseAsync(id, lin)).MissingToSubmit.ShouldBeEmpty();
        var item = await PlanAsync(bench, "防汛抗旱工作");

        (await way.CaseAsync(id, lin)).MissingToSubmit.ShouldBe([new Missing(MissingKind.PlanItem)]);
        (await way.SubmitAsync(id, lin)).ShouldBeOfType<StepOutcome.Incomplete>();
        foreach (var (planItem, reason) in new (Guid?, string?)[] { (null, null), (null, "  "), (item, "计划外"), (null, new string('长', 1001)) })
            (await way.ChooseAsync(id, planItem, reason, lin)).ShouldBe(new StepOutcome.NoPlanChoice());
        (await way.ChooseAsync(id, Guid.NewGuid(), actor: lin)).ShouldBe(new StepOutcome.PlanItemTaken());
        (await way.ChooseAsync(id, null, "上级临时部署", Way.He with { OfficeId = bench.Office })).ShouldBeOfType<StepOutcome.NotYourPost>();
        (await way.ChooseAsync(id, item)).ShouldBe(new StepOutcome.NotFound());

        (await way.ChooseAsync(id, null, "上级临时部署", lin)).ShouldBeOfType<StepOutcome.Done>();
        (await way.CaseAsync(id, lin)).Plan.ShouldBe(new PlanChoice(null, "上级临时部署"));
        (await way.ChooseAsync(id, item, actor: lin)).ShouldBeOfType<StepOutcome.Done>();
        (await way.CaseAsync(id, lin)).Plan.Item.ShouldNotBeNull().Id.ShouldBe(item);
        (await way.CaseAsync(id, lin)).History[^1].Words.ShouldBe("防汛抗旱工作");
        // Nothing is missing but somebody to review it.
        (await way.SubmitAsync(id, lin)).ShouldBe(new StepOutcome.NobodyThere(Post.Reviewer));
    }

    [Fact]
    public async Task Of_those_who_choose_one_item_at_once_one_gets_it_and_a_withdrawn_draft_lets_it_go()
    {
        var (bench, way, lin) = await OpenAsync();
        var item = await PlanAsync(bench, "森林防火工作");
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
            ids.Add(await ConfirmedAsync(way, lin));
        var outcomes = await Task.WhenAll(ids.Select(id => way.ChooseAsync(id, item, actor: lin)));
        outcomes.OfType<StepOutcome.PlanItemTaken>().Count().ShouldBe(3);
        var first = ids[Array.FindIndex(outcomes, o => o is StepOutcome.Done)];
        var second = ids.First(id => id != first);
        (await way.Choice.SuggestAsync(second, bench.Office, 2026, "关于森林防火工作的通知")).ShouldBeEmpty();
        (await way.Choice.SuggestAsync(first, bench.Office, 2026, "关于森林防火工作的通知")).ShouldHaveSingleItem().IsLike.ShouldBeTrue();

        (await way.WithdrawAsync(first, lin)).ShouldBeOfType<StepOutcome.Done>();
        (await way.CaseAsync(first, lin)).Plan.IsMade.ShouldBeFalse();
        (await way.ChooseAsync(first, item, actor: lin)).ShouldBe(new StepOutcome.OutOfOrder(AssessmentState.Withdrawn));
        (await way.ChooseAsync(second, item, actor: lin)).ShouldBeOfType<StepOutcome.Done>();
    }

    [Fact]
    public async Task Documents_of_the_office_on_the_same_matter_are_found()
    {
        var (bench, way, lin) = await OpenAsync();
        await bench.EnteredAsync(LedgerBench.Facts("关于开展夏季安全检查的通知"));
        await bench.EnteredAsync(LedgerBench.Facts("关于国庆放假的通知"));
        var id = await ConfirmedAsync(way, lin);
        var find = new FindSameMatter(postgres.Database, bench.Clock);
        (await find.RunAsync(id, lin)).ShouldHaveSingleItem().Facts.Title.ShouldBe("关于开展夏季安全检查的通知");
        (await find.RunAsync(id, Way.Lin)).ShouldBeEmpty();
    }

    private async Task<(LedgerBench Bench, Way Way, Actor Lin)> OpenAsync()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        return (bench, new Way(postgres.Database, postgres.Files, bench.Clock), Way.Lin with { OfficeId = bench.Office });
    }

    /// <summary>A draft that nothing was found in.</summary>
    private static async Task<Guid> ConfirmedAsync(Way way, Actor lin)
    {
        var sample = Sample.Of(content: $"{Guid.NewGuid()}", verdict: Verdict.Consistent);
        var id = await way.OpenAsync(sample with { Examination = sample.Examination with { Findings = [] } }, lin);
        await way.ConfirmAsync(id, lin);
        return id;
    }

    private static async Task<Guid> PlanAsync(LedgerBench bench, string title)
    {
        await new ProposePlanItem(bench.Acts).RunAsync(2026, new PlanItemFacts(title, "通知", DocumentClass.SpecialTask, 6, "综合科"), null, null, bench.Actor);
        await new StepPlan(bench.Acts).RunAsync(2026, PlanStep.Submit, 0, null, bench.Actor);
        return (await new StepPlan(bench.Acts).RunAsync(2026, PlanStep.Approve, 1, null, bench.Actor)).ShouldBeOfType<PlanOutcome.Done>().Plan.Items[0].Id;
    }
}
