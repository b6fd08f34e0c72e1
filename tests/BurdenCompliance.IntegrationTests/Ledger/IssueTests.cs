using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.IntegrationTests.Ledger;

[Collection(PostgresCollection.Name)]
public sealed class IssueTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Way _way = new(postgres.Database, postgres.Files);

    public Task InitializeAsync() => _way.GivePostsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_signed_assessment_is_issued_once_with_number_line_and_last_step_together()
    {
        var acts = postgres.Acts;
        var series = (await new OpenSeries(acts, postgres.Database, TimeProvider.System).RunAsync("云应急发", DocumentForm.RedHead, 0, Way.Pei))!.Id;
        var id = await _way.AtAsync(AssessmentState.ToIssue);
        var seen = await _way.SeenAsync(id, Way.Pei);
        var facts = (await new DraftInLedger(postgres.Database, TimeProvider.System).RunAsync(id, Way.Pei)).ShouldNotBeNull().Facts;
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => new IssueDocument(acts).RunAsync(
            seen with { Key = IdempotencyKey.For($"issue-{id}-{i}") }, facts, series)));

        var entry = all.OfType<LedgerOutcome.Entered>().ShouldHaveSingleItem().Entry;
        all.OfType<LedgerOutcome.NotToIssue>().Count().ShouldBe(5);
        (entry.Kind, entry.AssessmentId, entry.Number).ShouldBe((EntryKind.Issued, (Guid?)id, (int?)1));
        (await _way.CaseAsync(id)).Standing.State.ShouldBe(AssessmentState.Issued);
        (await new OpenSeries(acts, postgres.Database, TimeProvider.System).ListAsync(Way.Pei.OfficeId)).Single(s => s.Id == series).LastNumber.ShouldBe(1);
        (await new DraftInLedger(postgres.Database, TimeProvider.System).RunAsync(id, Way.Pei))!.Entry!.Id.ShouldBe(entry.Id);
    }

    [Fact]
    public async Task What_is_not_signed_gets_no_number()
    {
        var id = await _way.AtAsync(AssessmentState.SignOff);
        var outcome = await new IssueDocument(postgres.Acts).RunAsync(await _way.SeenAsync(id, Way.Pei), LedgerBench.Facts(), seriesId: null);
        outcome.ShouldBeOfType<LedgerOutcome.NotToIssue>().Step.ShouldBe(new StepOutcome.OutOfOrder(AssessmentState.SignOff));
        (await new IssueDocument(postgres.Acts).RunAsync(await _way.SeenAsync(id, Way.Pei with { OfficeId = Guid.NewGuid() }), LedgerBench.Facts(), null))
            .ShouldBe(new LedgerOutcome.NotFound("assessment"));
    }

    [Fact]
    public async Task Above_the_ceiling_sign_off_waits_for_the_statement()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var id = await _way.OpenAsync(drafter: Way.Lin with { OfficeId = bench.Office });
        var condition = new StatementCondition(bench.Clock);
        Task<string?> MissingAsync() => postgres.Database.LookAsync(async context => (await condition.MissingAsync(
            context, await context.Assessments.SingleAsync(a => a.Id == id), WayAct.SignOff, default)).SingleOrDefault()?.Words);
        (await MissingAsync()).ShouldBeNull();
        await bench.ImportAsync(1);
        (await MissingAsync()).ShouldBeNull();
        await bench.EnteredAsync();
        (await MissingAsync()).ShouldNotBeNull().ShouldContain("今年第 2 份，超过年度总量 1 份");
        // Under a series that does not count it may yet go out without.
        var scheme = (await bench.Quota.RunAsync(bench.Office)).Scheme;
        await bench.Scheme.RunAsync(2026, "本局口径", [new CountingRule(CountingStanding.Watched, [], [], [], ["云试便"]), .. scheme.Rules], "便函关注", scheme.Id, null, bench.Actor);
        (await MissingAsync()).ShouldNotBeNull();
        await bench.Series.RunAsync("云试便", DocumentForm.RedHead, 0, bench.Actor);
        (await MissingAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_statement_on_file_lets_it_be_signed()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var id = await _way.OpenAsync(drafter: Way.Lin with { OfficeId = bench.Office });
        await bench.ImportAsync(1);
        await bench.EnteredAsync();
        await bench.Statements.RunAsync(2026, "中共云栖市委办公室", new DateOnly(2026, 8, 3), "新增任务。", null, bench.Actor);
        (await postgres.Database.LookAsync(async context => await new StatementCondition(bench.Clock).MissingAsync(
            context, await context.Assessments.SingleAsync(a => a.Id == id), WayAct.SignOff, default))).ShouldBeEmpty();
    }
}
