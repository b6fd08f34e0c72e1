using System.Net.Http.Json;
using System.Text.Json;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The ledger over HTTP, as the other office's 台账员.</summary>
[Collection(SiteCollection.Name)]
public sealed class LedgerApiTests(Site site)
{
    private const string Entries = "/api/v1/ledger/entries";

    [Fact]
    public async Task Registering_answers_the_same_each_time_and_refuses_another_body_under_the_key()
    {
        using var client = await site.SignInAsync("wen");
        var key = Guid.NewGuid().ToString();
        var first = await (await PostAsync(client, Entries, new { title = "关于巡堤的通知", documentType = "通知", reach = "village" }, key)).JsonAsync();
        first.GetProperty("standing").GetString().ShouldBe("counted");
        for (var i = 0; i < 3; i++)
            (await (await PostAsync(client, Entries, new { title = "关于巡堤的通知", documentType = "通知", reach = "village" }, key)).JsonAsync()).GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        (await (await PostAsync(client, Entries, new { title = "另一份", documentType = "通知" }, key)).ProblemAsync()).ShouldBe("422 E_IDEMPOTENCY_KEY_REUSED");
        (await (await PostAsync(client, Entries, new { title = "没有钥匙", documentType = "通知" }, key: null)).ProblemAsync()).ShouldBe("400 E_NO_IDEMPOTENCY_KEY");
        (await (await PostAsync(client, Entries, new { title = "", documentType = "通知" }, "k1")).ProblemAsync()).ShouldBe("422 E_FIELD");
        (await (await PostAsync(client, Entries, new { title = "明天", documentType = "通知", date = "2099-01-01" }, "k2")).ProblemAsync()).ShouldBe("422 E_DATE");

        var id = first.GetProperty("id").GetGuid();
        (await (await PostAsync(client, $"{Entries}/{id}/void", new { reason = "印错" }, "k3")).JsonAsync()).GetProperty("weight").GetInt32().ShouldBe(-1);
        (await (await PostAsync(client, $"{Entries}/{id}/void", new { reason = "印错" }, "k4")).ProblemAsync()).ShouldBe("409 E_TAKEN_BACK");
        (await (await client.GetAsync($"{Entries}/{id}")).JsonAsync()).GetArrayLength().ShouldBe(2);

        using var other = await site.SignInAsync("pei");
        (await (await other.GetAsync($"{Entries}/{id}")).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
        (await (await PostAsync(other, $"{Entries}/{id}/void", new { reason = "不是我的" }, "k5")).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
        using var drafter = await site.SignInAsync("shan");
        (await (await PostAsync(drafter, Entries, new { title = "x", documentType = "通知" }, "k6")).ProblemAsync()).ShouldBe("403 E_FORBIDDEN");
    }

    [Fact]
    public async Task Pages_hold_still_and_figures_lead_to_their_lines()
    {
        using var client = await site.SignInAsync("wen");
        for (var i = 0; i < 5; i++)
            (await PostAsync(client, Entries, new { title = $"关于第{i}座水库的通知", documentType = "决定", form = "note" }, Guid.NewGuid().ToString())).StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        var found = new List<Guid>();
        for (var next = ""; next is not null;)
        {
            var page = await (await client.GetAsync($"{Entries}?type={Uri.EscapeDataString("决定")}&size=2{(next.Length == 0 ? "" : "&after=" + next)}")).JsonAsync();
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("id").GetGuid()));
            next = page.GetProperty("next").GetString();
        }
        found.Distinct().Count().ShouldBe(5);
        var report = await (await client.GetAsync("/api/v1/reports/year?month=12")).JsonAsync();
        foreach (var line in report.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("entries").ValueKind == JsonValueKind.String))
        {
            var lines = await (await client.GetAsync(line.GetProperty("entries").GetString() + "&size=1000")).JsonAsync();
            lines.GetProperty("items").GetArrayLength().ShouldBe(line.GetProperty("thisYear").GetInt32());
        }
        (await (await client.GetAsync($"{Entries}?after=nonsense")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await client.GetAsync($"{Entries}?standing=nonsense")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, object body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
