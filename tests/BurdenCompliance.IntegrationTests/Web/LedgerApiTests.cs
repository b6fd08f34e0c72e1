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
        (await (await client.GetAsync($"{Entries}?after=nonsense")).ProblemAsync()).ShouldBe("400 E_CURSOR");
        (await (await client.GetAsync($"{Entries}?standing=nonsense")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
    }

    [Fact]
    public async Task A_table_is_looked_at_taken_once_and_undone_and_each_refused_row_says_why()
    {
        using var client = await site.SignInAsync("wen");
        var file = System.Text.Encoding.UTF8.GetBytes("标题,成文日期,文种\n=1+1,2019-03-04,通知\n没有日期,某日,通知\n");
        var preview = await (await client.UploadAsync("/api/v1/ledger/imports/preview", file, "往年.csv")).JsonAsync();
        preview.GetProperty("accepted").GetArrayLength().ShouldBe(1);
        preview.GetProperty("refused")[0].GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        var first = await client.UploadAsync("/api/v1/ledger/imports", file, "往年.csv");
        first.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        var again = await client.UploadAsync("/api/v1/ledger/imports", file, "往年.csv");
        again.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        var id = (await first.JsonAsync()).GetProperty("id").GetGuid();
        (await again.JsonAsync()).GetProperty("id").GetGuid().ShouldBe(id);
        (await client.GetStringAsync($"{Entries}/file?year=2019&format=csv")).ShouldContain("'=1+1");
        (await (await client.GetAsync($"{Entries}/file?format=zip")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await PostAsync(client, $"/api/v1/ledger/imports/{id}/undo", new { }, null)).ProblemAsync()).ShouldBe("422 E_FIELD");
        (await PostAsync(client, $"/api/v1/ledger/imports/{id}/undo", new { reason = "重来" }, null)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await (await PostAsync(client, $"/api/v1/ledger/imports/{id}/undo", new { reason = "重来" }, null)).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
        (await (await client.UploadAsync("/api/v1/ledger/imports", "PK\u0003\u0004"u8.ToArray(), "坏.xlsx")).ProblemAsync()).ShouldBe("422 E_DAMAGED");
        using var drafter = await site.SignInAsync("shan");
        (await (await drafter.UploadAsync("/api/v1/ledger/imports", file, "往年.csv")).ProblemAsync()).ShouldBe("403 E_FORBIDDEN");
    }

    [Fact]
    public async Task A_list_is_kept_by_version_and_a_draft_is_told_what_stands_in_it()
    {
        using var client = await site.SignInAsync("wen");
        Task<HttpResponseMessage> KeepAsync(string kind)
        {
            var form = new MultipartFormDataContent { { new ByteArrayContent("序号,名称\n3,平安医院创建\n"u8.ToArray()), "file", "清单.csv" }, { new StringContent(kind), "kind" }, { new StringContent("2026-01-05"), "asOf" } };
            return client.PostAsync("/api/v1/lists", form);
        }
        (await KeepAsync("demonstrations")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        (await KeepAsync("demonstrations")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await (await KeepAsync("nothing")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        var mention = (await (await client.GetAsync("/api/v1/lists/mentions?text=" + Uri.EscapeDataString("各县要做好平安医院创建工作"))).JsonAsync())[0];
        mention.GetProperty("item").GetProperty("number").GetString().ShouldBe("3");

        using var drafter = await site.SignInAsync("shan");
        var draft = Docx.Of("关于做好医院工作的通知", "各县（市、区）卫生健康局：", "各县要打造示范医院，做好平安医院创建工作。", "云岭市卫生健康委员会", "2026年3月1日");
        var answer = await (await drafter.UploadAsync("/api/v1/assessments", draft, key: Guid.NewGuid().ToString())).JsonAsync();
        var said = answer.GetProperty("records").GetProperty("answers").EnumerateArray().Single(a => a.GetProperty("rule").GetString() == "demonstration-listed");
        said.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("序号3");
        said.GetProperty("severity").ValueKind.ShouldBe(JsonValueKind.Null);
        var id = answer.GetProperty("id").GetGuid();
        var own = await drafter.GetStringAsync($"/assessments/{id}");
        own.ShouldContain("平安医院创建”在");
        own.ShouldContain("href=\"/lists\"");
        // The office above sees what was said, and is not sent to lists of its own.
        await site.SqlAsync("UPDATE registry.assessment SET review_office_id = (SELECT office_id FROM registry.person WHERE account = 'he') WHERE id = $1", id);
        using var above = await site.SignInAsync("he");
        var seen = await above.GetStringAsync($"/assessments/{id}");
        seen.ShouldContain("平安医院创建”在");
        seen.ShouldNotContain("href=\"/lists\"");
    }

    [Fact]
    public async Task A_statement_is_drafted_and_filed_once_and_a_report_goes_out_in_three_formats_with_the_goal()
    {
        using var client = await site.SignInAsync("wen");
        (await (await client.GetAsync("/api/v1/ledger/statements/draft?causes=x")).JsonAsync()).GetProperty("paragraphs").GetArrayLength().ShouldBeGreaterThan(2);
        var body = new { year = 2021, addressee = "中共云岭市委办公室", dated = "2021-11-02", causes = "新增任务" };
        var id = (await (await PostAsync(client, "/api/v1/ledger/statements", body, "st-1")).JsonAsync()).GetProperty("id").GetGuid();
        (await (await PostAsync(client, "/api/v1/ledger/statements", body, "st-1")).JsonAsync()).GetProperty("id").GetGuid().ShouldBe(id);
        (await (await PostAsync(client, "/api/v1/ledger/statements", body with { causes = "另外" }, "st-1")).ProblemAsync()).ShouldBe("422 E_IDEMPOTENCY_KEY_REUSED");
        (await (await PostAsync(client, "/api/v1/ledger/statements", body with { dated = "2099-01-01" }, "st-2")).ProblemAsync()).ShouldBe("422 E_FIELD");
        (await (await client.GetAsync("/api/v1/ledger/statements?year=2021")).JsonAsync()).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await (await client.GetAsync("/api/v1/reports/year")).JsonAsync()).GetProperty("goal").GetProperty("leastPercent").GetInt32().ShouldBe(30);
        foreach (var format in new[] { "xlsx", "csv", "docx" })
            (await client.GetAsync($"/api/v1/reports/year/file?of=region&format={format}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await (await client.GetAsync("/api/v1/reports/year/file?format=pdf")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await PostAsync(client, $"/api/v1/assessments/{Guid.NewGuid()}/issue", new { revision = 1 }, "is-1")).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
    }

    [Fact]
    public async Task Every_list_comes_page_by_page_with_filters_and_refuses_a_cursor_of_another()
    {
        using var client = await site.SignInAsync("wen");
        for (var i = 1; i <= 3; i++)
        {
            (await PostAsync(client, "/api/v1/plan/items", new { year = 2031, title = $"分页水库{i}", documentType = "通知", month = i, owner = "科" }, Guid.NewGuid().ToString())).IsSuccessStatusCode.ShouldBeTrue();
            (await PostAsync(client, "/api/v1/occasions", new { kind = "meeting", year = 2031, title = $"分页水库{i}会", month = i, places = "青溪", reach = i == 2 ? "county" : "city", isPlanned = i != 3, filing = i == 1 ? "备1" : null }, Guid.NewGuid().ToString())).IsSuccessStatusCode.ShouldBeTrue();
            (await PostAsync(client, "/api/v1/ledger/statements", new { year = 2023 + i, addressee = "上级", dated = "2021-11-02", causes = "新增" }, Guid.NewGuid().ToString())).IsSuccessStatusCode.ShouldBeTrue();
            var rules = new[] { new { standing = "counted", forms = new[] { "note" } } };
            var replaces = (await (await PostAsync(client, "/api/v1/ledger/scheme/preview", new { year = 2030 + i, rules }, null)).JsonAsync())[0].GetProperty("scheme").GetProperty("id").GetGuid();
            (await PostAsync(client, "/api/v1/ledger/scheme", new { year = 2030 + i, name = "口径", rules, reason = "试", replaces }, Guid.NewGuid().ToString())).IsSuccessStatusCode.ShouldBeTrue();
            (await client.UploadAsync("/api/v1/ledger/imports", System.Text.Encoding.UTF8.GetBytes($"标题,成文日期,文种\n第{i}批,2017-03-04,通知\n"), "往年.csv")).IsSuccessStatusCode.ShouldBeTrue();
            var form = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"序号,名称\n1,应用甲{i}\n2,应用乙\n3,应用丙\n")), "file", "清单.csv" }, { new StringContent("applications"), "kind" }, { new StringContent("2026-01-05"), "asOf" } };
            (await client.PostAsync("/api/v1/lists", form)).IsSuccessStatusCode.ShouldBeTrue();
        }
        (await AllAsync(client, "/api/v1/plan/items?year=2031&q=分页水库", 3)).ShouldBe(3);
        (await AllAsync(client, "/api/v1/plan/items?year=2031&month=2&state=proposed&temporary=false&used=false&q=分页水库", 1)).ShouldBe(1);
        (await AllAsync(client, "/api/v1/occasions/items?kind=meeting&year=2031&state=open&q=分页水库", 3)).ShouldBe(3);
        (await AllAsync(client, "/api/v1/occasions/items?kind=meeting&year=2031&toCounty=true&q=分页水库", 1)).ShouldBe(1);
        (await AllAsync(client, "/api/v1/occasions/items?kind=meeting&year=2031&planned=false&filed=false&q=分页水库3", 1)).ShouldBe(1);
        (await AllAsync(client, "/api/v1/ledger/statements", 3)).ShouldBeGreaterThanOrEqualTo(3);
        (await AllAsync(client, "/api/v1/ledger/schemes", 3)).ShouldBeGreaterThanOrEqualTo(3);
        (await AllAsync(client, "/api/v1/ledger/schemes?year=2032", 1)).ShouldBe(1);
        (await AllAsync(client, "/api/v1/ledger/imports?undone=false", 3)).ShouldBeGreaterThanOrEqualTo(3);
        (await AllAsync(client, "/api/v1/lists?kind=applications", 3)).ShouldBe(3);
        var newest = (await (await client.GetAsync("/api/v1/lists?kind=applications&newest=true")).JsonAsync()).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetGuid();
        (await AllAsync(client, $"/api/v1/lists/{newest}/items", 3)).ShouldBe(3);
        (await AllAsync(client, $"/api/v1/lists/{newest}/items?q=乙", 1)).ShouldBe(1);
        await AllAsync(client, "/api/v1/ledger/watch?kind=duplicate", 0);

        var foreign = (await (await client.GetAsync("/api/v1/plan/items?year=2031&size=1")).JsonAsync()).GetProperty("next").GetString();
        string[] lists = ["occasions/items?kind=meeting", "ledger/statements?year=2021", "ledger/schemes?year=2031", "ledger/imports?undone=false", "lists?newest=true", $"lists/{newest}/items?q=x", "ledger/watch?year=2026", "ledger/entries?year=2026", "assessments?size=2"];
        foreach (var list in lists)
            (await (await client.GetAsync($"/api/v1/{list}&after={foreign}")).ProblemAsync()).ShouldBe("400 E_CURSOR", list);
        string[] wrong = ["plan/items?year=2031&state=nonsense", "occasions/items?kind=party", "occasions/items?kind=meeting&state=7", "occasions/items?kind=meeting&upTo=13", "ledger/watch?kind=x", "lists?kind=x", "ledger/imports?undone=maybe", $"plan/items?year=2031&q={new string('长', 101)}"];
        foreach (var list in wrong)
            (await (await client.GetAsync($"/api/v1/{list}")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST", list);
        string[] years = ["plan?year=-5", "plan/items?year=2031&month=13", "ledger/quota?year=-5", "ledger/watch?year=1", "occasions?kind=7&year=2026"];
        foreach (var list in years)
            (await (await client.GetAsync($"/api/v1/{list}")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST", list);
        (await client.GetAsync("/api/v1/occasions?kind=meeting&year=2031")).IsSuccessStatusCode.ShouldBeTrue();
        // A number is no name, and a rule without its words would fit every document.
        (await (await PostAsync(client, Entries, new { title = "x", documentType = "通知", form = 99 }, "en-1")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await PostAsync(client, "/api/v1/ledger/scheme/preview", new { year = 2026, rules = new[] { new { standing = "watched", types = new string?[] { null } } } }, null)).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await PostAsync(client, "/api/v1/ledger/scheme/preview", new { year = -5, rules = Array.Empty<object>() }, null)).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await client.GetAsync("/api/v1/plan/items?year=2031&q=%00")).JsonAsync()).GetProperty("items").GetArrayLength().ShouldBe(0);
        using var other = await site.SignInAsync("pei");
        (await (await other.GetAsync($"/api/v1/lists/{newest}/items")).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
    }

    // Two to a page; each once; the page that is asked again is the same.
    private static async Task<int> AllAsync(HttpClient client, string address, int atLeast)
    {
        var found = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await (await client.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size=2{(next.Length == 0 ? "" : "&after=" + next)}")).JsonAsync();
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetRawText()));
            next = page.GetProperty("next").GetString();
        }
        found.Distinct().Count().ShouldBe(found.Count, address);
        found.Count.ShouldBeGreaterThanOrEqualTo(atLeast, address);
        return found.Count;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, object body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
