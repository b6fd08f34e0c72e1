using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.IntegrationTests.Web;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>Drafts held against plans, filings and retained lists.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RecordsTests(PostgresFixture postgres)
{
    private const string Meeting = "关于召开全市安全生产工作会议的通知";

    [Fact]
    public async Task A_meeting_is_looked_for_in_the_plan_and_the_entry_named()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        (await AskAsync(bench, Meeting, "meeting-planned")).ShouldBe([(null, "本机关还没有登记2026年度会议计划，无法核对本件安排的会议。")]);
        await AddAsync(bench, OccasionKind.Meeting, "全市教育工作会议", 2);
        (await AskAsync(bench, Meeting, "meeting-planned")).ShouldBe([(Severity.Justify, "2026年度会议计划中没有与本件相符的会议。")]);
        await AddAsync(bench, OccasionKind.Meeting, "2026年全市安全生产工作会议", 8, "市会议中心");
        (await AskAsync(bench, Meeting, "meeting-planned")).ShouldBe([(null, "已列入2026年度会议计划：“2026年全市安全生产工作会议”（8月）。")]);
        (await AskAsync(bench, Meeting, "meeting-apart")).ShouldBeEmpty();
        await AddAsync(bench, OccasionKind.Meeting, "森林防火推进会", 8, "市会议中心", isPlanned: false);
        (await AskAsync(bench, Meeting, "meeting-apart")).ShouldHaveSingleItem().Message.ShouldContain("“森林防火推进会”都安排在8月、同在市会议中心");
        (await AskAsync(bench, "关于召开森林防火推进会的通知", "meeting-planned")).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Justify);
        (await AskAsync(bench, "关于召开{entry}{year}会议的通知", "meeting-planned")).ShouldHaveSingleItem().Message.ShouldContain("没有与本件相符");
    }

    [Fact]
    public async Task A_cancelled_meeting_is_no_plan_and_a_held_one_is_not_held_again()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var keep = new KeepOccasions(bench.Acts);
        var cancelled = await AddAsync(bench, OccasionKind.Meeting, "全市安全生产工作会议", 3);
        await keep.CloseAsync(cancelled, heldOn: null, bench.Actor);
        (await AskAsync(bench, Meeting, "meeting-planned")).ShouldHaveSingleItem().Message.ShouldContain("还没有登记");
        var held = await AddAsync(bench, OccasionKind.Meeting, "全市安全生产工作会议", 4);
        (await AskAsync(bench, Meeting, "meeting-once")).ShouldBeEmpty();
        await keep.CloseAsync(held, new DateOnly(2026, 4, 9), bench.Actor);
        (await AskAsync(bench, Meeting, "meeting-once")).ShouldBe([(Severity.Justify, "会议台账显示“全市安全生产工作会议”已于2026-04-09召开，本件又安排同一会议。")]);
    }

    [Fact]
    public async Task On_site_meetings_are_counted_against_last_year_and_comprehensive_ones_against_the_limit()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var keep = new KeepOccasions(bench.Acts);
        const string Again = "关于召开农村人居环境现场会的通知";
        (await AskAsync(bench, Again, "on-site-meeting")).ShouldBeEmpty();
        await keep.CloseAsync(await AddAsync(bench, OccasionKind.Meeting, "产业现场会", 5, year: 2025), new DateOnly(2025, 5, 6), bench.Actor);
        (await AskAsync(bench, Again, "on-site-meeting")).ShouldBeEmpty();
        await AddAsync(bench, OccasionKind.Meeting, "春耕观摩会", 3);
        (await AskAsync(bench, Again, "on-site-meeting")).ShouldHaveSingleItem().Message.ShouldContain("共2次，上年1次；台账中另有“春耕观摩会”");
        (await AskAsync(bench, Meeting, "on-site-meeting")).ShouldBeEmpty();
        await AddAsync(bench, OccasionKind.Meeting, "2026年度工作会议", 1);
        (await AskAsync(bench, "关于召开2026年应急管理系统工作会议的通知", "comprehensive-meeting")).ShouldHaveSingleItem().Message.ShouldContain("共2次，超过1次");
    }

    [Fact]
    public async Task An_inspection_without_filing_is_a_breach_and_weighs_in_the_verdict()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        const string Title = "关于开展冬季安全生产专项督查的通知";
        await AddAsync(bench, OccasionKind.Inspection, "冬季安全生产专项督查", 12);
        (await AskAsync(bench, Title, "inspection-filed")).ShouldBe([(Severity.Breach, "督查检查考核台账中的“冬季安全生产专项督查”没有备案号。")]);
        var said = await CheckAsync(bench, Title, ["inspection-planned", "inspection-filed"], [Title]);
        said.Over(Verdict.Consistent).ShouldBe(Verdict.Inconsistent);
        await AddAsync(bench, OccasionKind.Inspection, "森林防火检查", 12, filing: "云督备〔2026〕2号", isPlanned: false);
        (await AskAsync(bench, "关于开展森林防火检查的通知", "inspection-planned")).ShouldHaveSingleItem().Message.ShouldContain("计划外事项，备案号：云督备〔2026〕2号");
        (await AskAsync(bench, "关于开展森林防火检查的通知", "inspection-filed")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_on_a_list_shows_its_number_and_what_is_not_is_a_finding()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        string[] sentences = ["各县区要争创全国文明城市", "创建“最美窗口”示范岗"];
        (await CheckAsync(bench, "通知", ["demonstration-listed"], sentences)).Answers.ShouldHaveSingleItem().Severity.ShouldBeNull();
        var keep = new KeepList(bench.Acts, postgres.Database);
        (await keep.RunAsync(ListKind.Demonstrations, new DateOnly(2026, 1, 10), LedgerBench.Sheet([["序号", "名称"], ["7", "全国文明城市"], ["8", "文明城市"]]), "清单.csv", "a", bench.Actor))
            .ShouldBeOfType<KeepListOutcome.Kept>();
        var said = await CheckAsync(bench, "通知", ["demonstration-listed"], sentences);
        said.Answers.Select(a => (a.Severity, a.Message)).ShouldBe(
        [
            (null, "“全国文明城市”在创建示范活动保留清单（第1版，2026-01-10）之内，序号7。"),
            (Severity.Breach, "文中这一项不在创建示范活动保留清单（第1版，2026-01-10）之内。"),
        ]);
        said.Answers[1].Passages.ShouldHaveSingleItem().Text.ShouldBe(sentences[1]);
    }

    [Fact]
    public async Task What_the_records_hold_against_a_draft_stands_in_the_way_until_it_is_answered()
    {
        const string Sign = "各村要悬挂“平安先锋”牌子";
        var way = new Way(postgres.Database, postgres.Files);
        await way.GivePostsAsync();
        var sample = Way.Draft();
        var id = await way.AtAsync(AssessmentState.Review, sample with
        {
            Examination = sample.Examination with { Matters = [new Matter("sign-listed", [new(Element.Body, 3, 0, Sign.Length, Sign)])] },
        });
        // The list comes while the reviewer reads.
        await new KeepList(postgres.Acts, postgres.Database).RunAsync(
            ListKind.VillageSigns, new DateOnly(2026, 1, 10), LedgerBench.Sheet([["序号", "名称"], ["1", "党群服务中心"]]), "清单.csv", "v", Way.Pei);
        await way.RuleAsync(id, confirmed: true, Way.He, 0, 1);
        var missing = (await way.PassAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>().Missing.ShouldHaveSingleItem();
        missing.Kind.ShouldBe(MissingKind.Record);
        missing.Words.ShouldNotBeNull().ShouldContain("不在村级组织挂牌清单");
        await way.ReturnAsync(id);

        (await way.CaseAsync(id)).MissingToSubmit.ShouldBe([missing]);
        (await way.SubmitAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>();
        (await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.Justified)).ShouldBe(new StepOutcome.Flawed(Index: null, DispositionFlaw.BreachExplainedAway));
        (await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.Mended)).ShouldBe(new StepOutcome.Flawed(Index: null, DispositionFlaw.MendedOnRecord));
        (await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.Excepted, basis: "")).ShouldBe(new StepOutcome.Flawed(Index: null, DispositionFlaw.NoBasis));
        (await way.DisposeRecordAsync(id, "meeting-planned", DispositionKind.Excepted)).ShouldBe(new StepOutcome.Flawed(Index: null, DispositionFlaw.NotOnRecord));
        (await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.Excepted, Way.He)).ShouldBeOfType<StepOutcome.NotYourPost>();
        (await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.Excepted)).ShouldBeOfType<StepOutcome.Done>();
        (await way.CaseAsync(id)).Records.Disposed.ShouldHaveSingleItem().Kind.ShouldBe(DispositionKind.Excepted);

        (await way.SubmitAsync(id)).ShouldBeOfType<StepOutcome.Done>();
        await way.RuleAsync(id, confirmed: true, Way.He, 0, 1);
        (await way.PassAsync(id)).ShouldBeOfType<StepOutcome.Done>();
        // Another version of the list is another answer, to be dealt with anew.
        var seen = (await way.CaseAsync(id)).Records.Answers.Single(answer => answer.Weighs).Cause;
        await new KeepList(postgres.Acts, postgres.Database).RunAsync(
            ListKind.VillageSigns, new DateOnly(2026, 2, 10), LedgerBench.Sheet([["序号", "名称"], ["1", "村民委员会"]]), "清单.csv", "w", Way.Pei);
        (await way.SignAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>().Missing.ShouldHaveSingleItem().Kind.ShouldBe(MissingKind.Record);
        await way.ReturnAsync(id, Way.Xu);
        (await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.FalseAlarm, cause: seen)).ShouldBe(new StepOutcome.Flawed(Index: null, DispositionFlaw.OtherAnswer));
        await way.DisposeRecordAsync(id, "sign-listed", DispositionKind.FalseAlarm);
        (await way.SubmitAsync(id)).ShouldBeOfType<StepOutcome.Done>();
        await way.PassAsync(id);
        (await way.SignAsync(id)).ShouldBeOfType<StepOutcome.Done>().Standing.Seal.ShouldNotBeNull();
    }

    private static async Task<Guid> AddAsync(
        LedgerBench bench, OccasionKind kind, string title, int month, string places = "", bool isPlanned = true, string? filing = null, int year = 2026) =>
        (await new KeepOccasions(bench.Acts).AddAsync(kind, year, new OccasionFacts(title, month, places, null, false, 0, 0), isPlanned, filing, null, bench.Actor))
            .ShouldBeOfType<OccasionOutcome.Done>().Occasion.Id;

    private async Task<IEnumerable<(Severity? Severity, string Message)>> AskAsync(LedgerBench bench, string title, string rule) =>
        (await CheckAsync(bench, title, [rule], [title])).Answers.Select(answer => (answer.Severity, answer.Message));

    private async Task<RecordsChecked> CheckAsync(LedgerBench bench, string title, string[] rules, string[] sentences)
    {
        var sample = Sample.Of(title, content: $"{title}{Guid.NewGuid()}");
        var passages = sentences.Select((text, i) => new BurdenCompliance.Rules.Passage(Element.Body, i, 0, text.Length, text)).ToList();
        var way = new Way(postgres.Database, postgres.Files, bench.Clock);
        var drafter = Way.Lin with { OfficeId = bench.Office };
        var asked = sample with { Examination = sample.Examination with { Matters = [.. rules.Select(rule => new Matter(rule, [.. passages]))] } };
        return await way.Records.RunAsync(await way.OpenAsync(asked, drafter), drafter);
    }
}
