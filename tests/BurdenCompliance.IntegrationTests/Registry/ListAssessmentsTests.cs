using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.IntegrationTests.Registry;

[Collection(PostgresCollection.Name)]
public sealed class ListAssessmentsTests(PostgresFixture postgres)
{
    private ListAssessments List => new(postgres.Database);

    [Fact]
    public async Task Pages_hold_still_while_new_assessments_arrive()
    {
        var before = new List<Guid>();
        for (var i = 0; i < 25; i++)
            before.Insert(0, (await OpenAsync("翻页样例")).Summary.Id);

        var seen = new List<Guid>();
        ListCursor? next = null;
        do
        {
            var page = await List.RunAsync(TestPeople.Actor(), new AssessmentFilter(Text: "翻页样例"), next, 10);
            seen.AddRange(page.Items.Select(i => i.Id));
            // A cursor travels as text.
            next = ListCursor.Parse(page.Next?.ToString(), CursorList.Assessments);
            next.ShouldBe(page.Next);
            await OpenAsync("翻页样例");
        }
        while (next is not null);
        seen.ShouldBe(before);
    }

    [Fact]
    public async Task Assessments_of_one_instant_are_neither_lost_nor_shown_twice()
    {
        var open = new OpenAssessment(new Acts(postgres.Database, new StoppedClock()), postgres.Files, new PeopleOptions());
        var all = new HashSet<Guid>();
        for (var i = 0; i < 9; i++)
            all.Add((await Sample.Of(title: "同一时刻").OpenedAsync(open)).Summary.Id);

        var seen = new List<Guid>();
        for (AssessmentPage? page = null; page is null || page.Next is not null;)
        {
            page = await List.RunAsync(TestPeople.Actor(), new AssessmentFilter(Text: "同一时刻"), page?.Next, 2);
            seen.AddRange(page.Items.Select(i => i.Id));
        }
        seen.Count.ShouldBe(9);
        seen.ShouldBe(all, ignoreOrder: true);
    }

    [Theory]
    [InlineData("检索甲", 1)]
    [InlineData("临湖市农业局", 1)]
    [InlineData("临农〔2026〕", 1)]
    [InlineData("pm2.5", 1)]
    [InlineData("100%_", 1)]
    [InlineData("100\\", 0)]
    [InlineData("检_甲", 0)]
    [InlineData("没有\0这个", 0)]
    public async Task Text_is_looked_for_in_title_issuer_and_number_and_taken_literally(string text, int found)
    {
        if ((await List.RunAsync(TestPeople.Actor(), new AssessmentFilter(Text: "检索甲"))).Items.IsEmpty)
            await Sample.Of(title: "检索甲100%_达标PM2.5", issuer: "临湖市农业局", number: "临农〔2026〕8号").OpenedAsync(postgres.OpenAssessment);
        (await List.RunAsync(TestPeople.Actor(), new AssessmentFilter(Text: text))).Items.Length.ShouldBe(found);
    }

    [Fact]
    public async Task A_verdict_is_filtered_together_with_text()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
            await Sample.Of(title: "结论样例", verdict: verdict).OpenedAsync(postgres.OpenAssessment);
        var page = await List.RunAsync(TestPeople.Actor(), new AssessmentFilter(Verdict.Inconsistent, "结论样例"));
        page.Items.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Inconsistent);
        page.Next.ShouldBeNull();
    }

    [Fact]
    public async Task An_office_sees_its_own_only()
    {
        var ours = await OpenAsync("只给本机关看");
        var other = TestPeople.Actor("two", TestPeople.OtherOffice);
        (await List.RunAsync(other, new AssessmentFilter())).Items.ShouldNotContain(a => a.Id == ours.Summary.Id);
        (await new FindAssessment(postgres.Database).RunAsync(other, ours.Summary.Id)).ShouldBeNull();
        (await new ReadOriginal(postgres.Database, postgres.Files).RunAsync(other, ours.Summary.Id)).ShouldBeOfType<OriginalOutcome.NotFound>();
    }

    private Task<Assessment> OpenAsync(string title) => Sample.Of(title: title).OpenedAsync(postgres.OpenAssessment);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
