using System.Collections.Immutable;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

[Collection(PostgresCollection.Name)]
public sealed class SchemeTests(PostgresFixture postgres)
{
    private static readonly CountingRule NotesCount = new(CountingStanding.Counted, [], [DocumentForm.Note], [], []);

    [Fact]
    public async Task The_database_and_the_program_decide_alike()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var random = new Random(5);
        string[] types = ["通知", "意见", "报告", "函", "纪要"];
        for (var i = 0; i < 60; i++)
        {
            await bench.EnteredAsync(LedgerBench.Facts(type: types[random.Next(5)], form: (DocumentForm)random.Next(7), direction: (Direction)random.Next(4)));
        }
        foreach (var standing in Enum.GetValues<CountingStanding>())
        {
            var found = await bench.List.RunAsync(new EntryFilter([bench.Office], 2026) { Standing = standing });
            found.Items.ShouldNotBeEmpty();
            found.Items.ShouldAllBe(e => e.Standing == standing);
        }
        var report = (await bench.Report.OfOfficeAsync(bench.Office)).ShouldNotBeNull();
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe((int)report.Total.ThisYear);
        report.Of(ReportSection.Total).Sum(line => line.Figure.ThisYear).ShouldBe(60);
    }

    [Fact]
    public async Task A_change_shows_its_effect_on_both_years_before_it_is_made_and_then_has_it()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.ImportAsync(4);
        await bench.EnteredAsync();
        await bench.EnteredAsync(LedgerBench.Facts(form: DocumentForm.Note));
        var rules = ImmutableArray.Create(NotesCount).AddRange((await bench.Quota.RunAsync(bench.Office)).Scheme.Rules);
        var effects = await bench.Scheme.PreviewAsync(bench.Office, 2026, rules);
        effects.Select(e => (e.ThisYear, e.LastYear)).ShouldBe(
            [(new StandingCounts(1, 1, 0), new StandingCounts(4, 0, 0)), (new StandingCounts(2, 0, 0), new StandingCounts(4, 0, 0))]);

        var before = effects[0].Scheme.Id;
        var changed = (await bench.Scheme.RunAsync(2026, "本局口径", rules, "便笺也要求落实", before, null, bench.Actor)).ShouldBeOfType<ChangeSchemeOutcome.Changed>().Scheme;
        (changed.Version, changed.Name).ShouldBe((1, "本局口径"));
        var quota = await bench.Quota.RunAsync(bench.Office);
        (quota.Used, quota.LastYear, quota.Scheme.Id).ShouldBe((2, 4, changed.Id));
        (await bench.Scheme.RunAsync(2026, "口径", rules, "迟了", before, null, bench.Actor)).ShouldBeOfType<ChangeSchemeOutcome.Stale>();
        (await bench.Report.OfOfficeAsync(bench.Office, 2025))!.Scheme.Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_year_that_stands_above_its_ceiling_by_a_change_of_scheme_lets_no_further_document_out()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.ImportAsync(2);
        await bench.EnteredAsync();
        await bench.EnteredAsync(LedgerBench.Facts(form: DocumentForm.Note));
        var third = await bench.EnteredAsync(LedgerBench.Facts(form: DocumentForm.Note));
        await bench.Scheme.RunAsync(2026, "本局口径", [NotesCount], "便笺也算", SchemeId(await bench.Quota.RunAsync(bench.Office)), null, bench.Actor);
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(3);
        (await bench.Void.RunAsync(third.Id, "撤回", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>();
        (await bench.Register.RunAsync(LedgerBench.Facts(), null, null, null, null, bench.Actor)).ShouldBeOfType<LedgerOutcome.OverCeiling>();
    }

    [Fact]
    public async Task A_change_is_for_the_years_after_it_too_until_one_has_its_own()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.EnteredAsync(LedgerBench.Facts(form: DocumentForm.Note));
        foreach (var year in new[] { 2027, 2028 })
            await bench.Statements.RunAsync(year, "中共云栖市委办公室", new DateOnly(2026, 8, 3), "来年任务。", null, bench.Actor);
        (await bench.Quota.RunAsync(bench.Office, 2027)).LastYear.ShouldBe(0);

        var first = await ChangeAsync(2026, SchemeId(await bench.Quota.RunAsync(bench.Office)));
        var next = await bench.Quota.RunAsync(bench.Office, 2027);
        (next.Scheme.Id, next.LastYear).ShouldBe((first, 1));
        // What the page shows of a coming year is what a change of it replaces.
        (await bench.Scheme.PreviewAsync(bench.Office, 2028, proposed: null))[0].Scheme.Id.ShouldBe(first);
        var own = await ChangeAsync(2028, first);
        var second = await ChangeAsync(2026, first);
        (await bench.Quota.RunAsync(bench.Office, 2027)).Scheme.Id.ShouldBe(second);
        (await bench.Quota.RunAsync(bench.Office, 2028)).Scheme.Id.ShouldBe(own);

        async Task<Guid> ChangeAsync(int year, Guid replaces) => (await bench.Scheme.RunAsync(year, "本局口径", [NotesCount], "便笺也算", replaces, null, bench.Actor))
            .ShouldBeOfType<ChangeSchemeOutcome.Changed>().Scheme.Id;
    }

    private static Guid SchemeId(QuotaState quota) => quota.Scheme.Id;
}
