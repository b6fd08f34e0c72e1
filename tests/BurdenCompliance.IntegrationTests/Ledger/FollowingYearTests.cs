using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>The ceiling of a year is what the year before has come to, whoever writes when.</summary>
[Collection(PostgresCollection.Name)]
public sealed class FollowingYearTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_act_of_a_year_waits_for_a_line_of_the_year_before_on_its_way(bool isLastYearOpen)
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        if (isLastYearOpen)
            await bench.Statements.RunAsync(2025, "中共云栖市委办公室", new DateOnly(2026, 8, 3), "补报。", null, bench.Actor);
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var late = bench.Acts.RunAsync(bench.Actor, nameof(RegisterDocument), key: null, async act =>
        {
            var outcome = await EnterDocument.RunAsync(act, new NewDocument(
                Guid.CreateVersion7(), bench.Office, new DateOnly(2025, 12, 30), LedgerBench.Facts(), SeriesId: null, PlanItemId: null, AssessmentId: null), default);
            entered.SetResult();
            await release.Task;
            return outcome;
        }, default);
        await entered.Task;
        var first = bench.EnteredAsync();
        await Task.WhenAny(first, Task.Delay(1000));
        release.SetResult();
        (await late).ShouldBeOfType<LedgerOutcome.Entered>();
        await first;
        (await bench.Quota.RunAsync(bench.Office)).LastYear.ShouldBe(1);
    }

    [Fact]
    public async Task A_year_between_two_imported_ones_follows_the_earlier()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.Statements.RunAsync(2024, "中共云栖市委办公室", new DateOnly(2026, 8, 3), "补报。", null, bench.Actor);
        var sheet = LedgerBench.Sheet([["标题", "成文日期", "文种"], ["关于防汛的通知", "2023-05-06", "通知"], ["关于防火的通知", "2025-05-06", "通知"]]);
        var done = (await bench.Import.RunAsync(sheet, "往年.csv", "between", bench.Actor)).ShouldBeOfType<ImportOutcome.Done>();
        (await bench.Quota.RunAsync(bench.Office, 2024)).LastYear.ShouldBe(1);
        await bench.Undo.RunAsync(done.Import.Id, "表格有误", bench.Actor);
        (await bench.Quota.RunAsync(bench.Office, 2024)).LastYear.ShouldBe(0);
    }
}
