using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

[Collection(PostgresCollection.Name)]
public sealed class PlanTests(PostgresFixture postgres)
{
    private static PlanItemFacts Item(string title) => new(title, "通知", DocumentClass.SpecialTask, 6, "综合科");

    [Fact]
    public async Task A_plan_is_submitted_and_approved_and_then_takes_temporary_items_with_their_reason_only()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var (propose, step, decide) = (new ProposePlanItem(bench.Acts), new StepPlan(bench.Acts), new DecidePlanItem(bench.Acts));
        await bench.ImportAsync(9);
        (await step.RunAsync(2026, PlanStep.Submit, 0, null, bench.Actor)).ShouldBeOfType<PlanOutcome.WrongState>();
        foreach (var title in new[] { "防汛抗旱工作", "森林防火工作" })
            (await propose.RunAsync(2026, Item(title), null, null, bench.Actor)).ShouldBeOfType<PlanOutcome.Done>();
        (await step.RunAsync(2026, PlanStep.Submit, 0, null, bench.Actor)).ShouldBeOfType<PlanOutcome.Done>();
        (await propose.RunAsync(2026, Item("迟到的"), null, null, bench.Actor)).ShouldBeOfType<PlanOutcome.WrongState>();
        (await step.RunAsync(2026, PlanStep.Approve, 1, null, bench.Actor with { Posts = [Post.Drafter] })).ShouldBeOfType<PlanOutcome.WrongState>();
        (await step.RunAsync(2026, PlanStep.GiveBack, 1, "请合并两项", bench.Actor)).ShouldBeOfType<PlanOutcome.Done>().Plan.Remark.ShouldBe("请合并两项");
        await step.RunAsync(2026, PlanStep.Submit, 2, null, bench.Actor);
        (await step.RunAsync(2026, PlanStep.Approve, 3, null, bench.Actor)).ShouldBeOfType<PlanOutcome.Done>().Plan.Approved.ShouldBe(2);
        var quota = await bench.Quota.RunAsync(bench.Office);
        (quota.LastYear, quota.Plan, quota.Ceiling).ShouldBe((9, 2, 2));

        (await propose.RunAsync(2026, Item("突发地震"), " ", null, bench.Actor)).ShouldBe(new PlanOutcome.WrongField("Reason"));
        var plan = (await propose.RunAsync(2026, Item("突发地震"), "上级部署", null, bench.Actor)).ShouldBeOfType<PlanOutcome.Done>().Plan;
        (await decide.RunAsync(plan.Items[^1].Id, PlanItemState.Approved, bench.Actor)).ShouldBeOfType<PlanOutcome.Done>();
        (await bench.Quota.RunAsync(bench.Office)).Ceiling.ShouldBe(3);
        (await decide.RunAsync(plan.Items[^1].Id, PlanItemState.Refused, bench.Actor)).ShouldBeOfType<PlanOutcome.WrongState>();
    }

    [Fact]
    public async Task An_item_is_used_once_and_free_again_after_a_void()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await new ProposePlanItem(bench.Acts).RunAsync(2026, Item("防汛抗旱工作"), null, null, bench.Actor);
        await new StepPlan(bench.Acts).RunAsync(2026, PlanStep.Submit, 0, null, bench.Actor);
        var item = ((PlanOutcome.Done)await new StepPlan(bench.Acts).RunAsync(2026, PlanStep.Approve, 1, null, bench.Actor)).Plan.Items[0];
        var choose = new Way(postgres.Database, postgres.Files).Choice;
        (await choose.SuggestAsync(Guid.Empty, bench.Office, 2026, "关于做好2026年防汛抗旱工作的通知")).ShouldBe([new PlanSuggestion(item, IsLike: true)]);
        (await choose.SuggestAsync(Guid.Empty, bench.Office, 2026, "关于国庆节放假安排的通知")).ShouldBe([new PlanSuggestion(item, IsLike: false)]);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Register.RunAsync(LedgerBench.Facts(), null, null, item.Id, null, bench.Actor)));
        var entered = all.OfType<LedgerOutcome.Entered>().ShouldHaveSingleItem().Entry;
        await bench.Void.RunAsync(entered.Id, "印错", null, bench.Actor);
        (await bench.Register.RunAsync(LedgerBench.Facts(), null, null, item.Id, null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>();
    }
}
