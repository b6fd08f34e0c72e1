using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>Each way around the count is seen, with the lines that show it; what only looks like one is not.</summary>
[Collection(PostgresCollection.Name)]
public sealed class EvasionWatchTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Watched_forms_that_rise_while_the_count_falls_are_shown_with_their_lines()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.ImportAsync(12);
        await bench.EnteredAsync();
        (await WatchAsync(bench, WatchKind.WatchedRising)).ShouldBeEmpty();
        var note = await bench.EnteredAsync(LedgerBench.Facts("关于报送材料的函", form: DocumentForm.Note));
        var found = (await WatchAsync(bench, WatchKind.WatchedRising)).ShouldHaveSingleItem();
        found.Entries.ShouldHaveSingleItem().Id.ShouldBe(note.Id);
        (found.Counted, found.Watched).ShouldBe((new YearOverYear(1, 8), new YearOverYear(1, 0)));
        await bench.Void.RunAsync(note.Id, "印错", null, bench.Actor);
        (await WatchAsync(bench, WatchKind.WatchedRising)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(WatchKind.Bound, "关于印发《值班制度》《请假制度》的通知", null, null)]
    [InlineData(WatchKind.Bound, "关于印发值班制度等文件的通知", null, null)]
    [InlineData(WatchKind.OneSubject, "关于做好2026年防汛抗旱工作的通知", "关于做好2026年防汛抗旱工作的通知", "关于做好防汛抗旱工作的意见")]
    [InlineData(WatchKind.Duplicate, "关于开展清仓查库的通知", "关于开展清仓查库的通知", null)]
    [InlineData(WatchKind.Reissued, "关于印发档案管理办法的通知", "关于印发档案管理办法的通知（以此件为准）", null)]
    [InlineData(WatchKind.ForwardedAgain, "转发《省政府办公厅关于秸秆禁烧的通知》", "关于再次转发《省政府办公厅关于秸秆禁烧的通知》的通知", null)]
    public async Task Titles_tell(WatchKind kind, string first, string? second, string? third)
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.EnteredAsync(LedgerBench.Facts("关于国庆节放假安排的通知"));
        var ids = new List<Guid>();
        foreach (var title in new[] { first, second, third }.OfType<string>())
            ids.Add((await bench.EnteredAsync(LedgerBench.Facts(title))).Id);
        (await WatchAsync(bench, kind)).ShouldHaveSingleItem().Entries.Select(e => e.Id).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task The_ordinary_course_of_an_office_gives_nothing_to_look_at()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        foreach (var title in new[]
            { "关于印发《值班制度》的通知", "关于做好春季造林工作的通知", "转发《省林业局关于造林的通知》", "关于森林防火工作的意见", "关于调整领导小组成员的通知" })
            await bench.EnteredAsync(LedgerBench.Facts(title));
        (await new EvasionWatch(postgres.Database, bench.Report).RunAsync(bench.Office, 2026)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<WatchFinding>> WatchAsync(LedgerBench bench, WatchKind kind) =>
        (await new EvasionWatch(postgres.Database, bench.Report).RunAsync(bench.Office, 2026)).Where(finding => finding.Kind == kind);
}
