using System.Net;
using System.Text.Json;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A draft goes out with comments and comes back from Word.</summary>
[Collection(SiteCollection.Name)]
public sealed class RoundTripTests(Site site)
{
    private static readonly byte[] File = Docx.Of(
        "青禾县水利局文件", "青禾县水利局关于做好渠道巡护工作的通知", "各乡镇人民政府：", "各乡镇每周五前将巡护情况统计表报送县水利局。", "县水利局对各乡镇实行月排名、季通报。", "青禾县水利局", "2026年3月2日");

    [Fact]
    public async Task An_annotated_file_that_comes_back_is_recognised_and_what_was_done_stays_done()
    {
        using var lin = await site.SignInAsync("lin");
        var id = await lin.OpenAsync(File);
        await lin.TakeAsync(id, "confirm-profile", new { revision = 1 });
        await lin.TakeAsync(id, "dispositions", new { version = 1, findings = new[] { 1, 2 }, kind = "excepted", basis = "云办发〔2026〕3号", reason = "防汛" });
        var before = await lin.CaseAsync(id);
        var annotated = await lin.GetByteArrayAsync($"/assessments/{id}/annotated.docx");
        var notes = ((Reading.Done)DraftReader.Read(annotated, "回.docx")).Draft.OwnNotes.Length;
        notes.ShouldBeGreaterThan(1);
        (await lin.GetStringAsync($"/assessments/{id}")).ShouldNotContain("评估导出的批注");

        await ReviseAsync(lin, id, annotated);
        (await lin.GetStringAsync($"/assessments/{id}")).ShouldContain($"这份文件带有本评估导出的批注 {notes} 条");
        var after = await lin.CaseAsync(id);
        after.GetProperty("standing").GetProperty("version").GetInt32().ShouldBe(2);
        Done(after).ShouldBe(Done(before));
        after.GetProperty("dispositions").EnumerateArray().ShouldAllBe(d => d.GetProperty("isCarried").GetBoolean());
        var fates = JsonSerializer.Deserialize<JsonElement>(await lin.GetStringAsync($"/api/v1/assessments/{id}/comparison?from=1&to=2"));
        fates.GetProperty("findings").EnumerateArray().ShouldAllBe(f => f.GetProperty("fate").GetString() == "still");
    }

    [Fact]
    public async Task Handed_in_anew_it_leads_back_to_where_it_came_from()
    {
        using var lin = await site.SignInAsync("lin");
        var origin = await lin.OpenAsync(File);
        var again = await lin.OpenAsync(await lin.GetByteArrayAsync($"/assessments/{origin}/annotated.docx"), "改稿.docx");
        var page = await lin.GetStringAsync($"/assessments/{again}");
        page.ShouldContain("另一份评估导出的批注");
        page.ShouldContain($"<a href=\"/assessments/{origin}\">");

        // Somebody of another office is not led to what they may not see.
        using var shan = await site.SignInAsync("shan");
        var elsewhere = await shan.OpenAsync(await lin.GetByteArrayAsync($"/assessments/{origin}/annotated.docx"), "外来.docx");
        page = await shan.GetStringAsync($"/assessments/{elsewhere}");
        page.ShouldContain("这份文件带有评估批注");
        page.ShouldNotContain(origin.ToString());
    }

    private static string[] Done(JsonElement found) =>
        [.. found.GetProperty("dispositions").EnumerateArray().Select(d => $"{d.GetProperty("finding")} {d.GetProperty("kind")} {d.GetProperty("basis")}")];

    private static async Task ReviseAsync(HttpClient client, Guid id, byte[] file)
    {
        using var answer = await client.ReviseAsync(id, file);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }
}
