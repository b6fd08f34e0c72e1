using System.Net;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Lists of assessments: search, kept filters, and several drafts at once.</summary>
[Collection(SiteCollection.Name)]
public sealed class WayListTests(Site site)
{
    private static byte[] File(string subject, string body = "县水利局自行完成渠道清淤。") => Docx.Of(
        "青禾县水利局文件", "青水〔2026〕88号", $"青禾县水利局关于做好{subject}的通知", "各乡镇人民政府：", body, "青禾县水利局", "2026年3月2日");

    [Fact]
    public async Task Several_at_once_are_each_decided_by_their_own_rights()
    {
        using var lin = await site.SignInAsync("lin");
        using var he = await site.SignInAsync("he");
        using var shan = await site.SignInAsync("shan");
        var (ready, unready, stale, foreign) = (await lin.OpenAsync(File("批量甲")), await lin.OpenAsync(File("批量乙")), await lin.OpenAsync(File("批量丙")), await shan.OpenAsync(File("批量丁")));
        foreach (var id in new[] { ready, stale })
            await ReadyAsync(lin, id);

        var answer = await BulkAsync(lin, "submit", $"{ready}/{await lin.RevisionAsync(ready)}", $"{unready}/1", $"{stale}/1", $"{foreign}/1", $"{Guid.NewGuid()}/1", "x");
        answer.Split("<li class=\"well\">").Length.ShouldBe(2);
        answer.Split("<li class=\"trouble\">").Length.ShouldBe(6);
        (await StateAsync(ready), await StateAsync(unready), await StateAsync(stale), await StateAsync(foreign)).ShouldBe(("review", "draft", "self-assessment", "draft"));

        // A reviewer has no drafts to submit or withdraw; an unknown act does nothing.
        (await BulkAsync(he, "withdraw", $"{ready}/{await lin.RevisionAsync(ready)}")).ShouldContain("您没有这个岗位");
        (await BulkAsync(lin, "pass", $"{ready}/{await lin.RevisionAsync(ready)}")).ShouldNotContain("class=\"outcomes\"");
        (await StateAsync(ready)).ShouldBe("review");
        (await BulkAsync(lin, "withdraw", $"{ready}/{await lin.RevisionAsync(ready)}", $"{unready}/1")).Split("<li class=\"well\">").Length.ShouldBe(3);
        (await StateAsync(ready), await StateAsync(unready)).ShouldBe(("withdrawn", "withdrawn"));
    }

    [Fact]
    public async Task The_search_looks_into_titles_numbers_issuers_and_clauses_of_what_one_may_see()
    {
        using var lin = await site.SignInAsync("lin");
        using var shan = await site.SignInAsync("shan");
        var subject = $"检索{Guid.NewGuid():N}";
        var id = await lin.OpenAsync(File(subject, "县水利局对各乡镇实行月排名、季通报。"));
        foreach (var words in new[] { subject, "青水〔2026〕88号", "青禾县水利局", "8.14", "第八条" })
            (await lin.GetStringAsync($"/assessments?q={Uri.EscapeDataString(words)}&state=draft")).ShouldContain($"/assessments/{id}", Case.Sensitive, words);
        foreach (var words in new[] { $"{subject}无", "%", "_", "21.9", "第二十一条", "\\" })
            (await lin.GetStringAsync($"/assessments?q={Uri.EscapeDataString(words)}")).ShouldNotContain($"/assessments/{id}", Case.Sensitive, words);
        (await lin.GetStringAsync($"/assessments?q={subject}&state=issued")).ShouldNotContain($"/assessments/{id}");
        (await lin.GetStringAsync($"/assessments?q={subject}&verdict=consistent")).ShouldNotContain($"/assessments/{id}");
        (await shan.GetStringAsync($"/assessments?q={subject}")).ShouldNotContain($"/assessments/{id}");
        (await FoundAsync(lin, $"q={subject}&state=draft&verdict=inconsistent")).ShouldBe([id]);
        (await FoundAsync(lin, $"q={subject}&state=review")).ShouldBeEmpty();
        (await (await lin.GetAsync("/api/v1/assessments?state=nowhere")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");

        // Under the number it was issued with, which the file did not bear.
        await site.SqlAsync("""
            INSERT INTO registry.assessment_event (assessment_id, at, person_id, person_name, post, act, from_state, to_state, version, round, count, words)
            SELECT id, now(), drafter_id, 'x', 'ledger-keeper', 'issue', 'to-issue', 'issued', 1, 1, 0, '云发〔2026〕7719号' FROM registry.assessment WHERE id = $1
            """, id);
        (await FoundAsync(lin, $"q={Uri.EscapeDataString("云发〔2026〕7719号")}")).ShouldBe([id]);
    }

    private static async Task<Guid[]> FoundAsync(HttpClient client, string query) =>
        [.. (await (await client.GetAsync($"/api/v1/assessments?{query}")).JsonAsync()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    [Fact]
    public async Task A_filter_is_kept_for_its_owner_alone_and_forgotten()
    {
        using var lin = await site.SignInAsync("lin");
        using var he = await site.SignInAsync("he");
        var name = $"季度<{Guid.NewGuid():N}"[..20];
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => KeepAsync(lin, name))))
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await lin.GetStringAsync("/assessments");
        page.ShouldContain($"<a href=\"/assessments?q=%E6%B1%9B%E6%9C%9F&amp;state=review\">{WebUtility.HtmlEncode(name)}</a>");
        (await he.GetStringAsync("/assessments")).ShouldNotContain(WebUtility.HtmlEncode(name));
        (await KeepAsync(lin, new string('长', 41))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await KeepAsync(lin, " ")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lin.PostAsync("/assessments?handler=Forget", Form(("name", name)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await lin.GetStringAsync("/assessments")).ShouldNotContain(WebUtility.HtmlEncode(name));
    }

    [Fact]
    public async Task The_file_that_goes_out_has_the_signed_text_or_the_assessment_is_void()
    {
        using var lin = await site.SignInAsync("lin");
        using var he = await site.SignInAsync("he");
        using var xu = await site.SignInAsync("xu");
        var id = await lin.OpenAsync(File("印发核对"));
        (await lin.FileAsync(id, "outgoing", File("印发核对"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await lin.SubmitAsync(id);
        await he.PassAsync(id);
        await xu.SignAsync(id, await site.CodeAsync("xu"));

        (await lin.FileAsync(id, "outgoing", [1, 2, 3])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StateAsync(id)).ShouldBe("to-issue");
        (await lin.FileAsync(id, "outgoing", File("印发核对"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StateAsync(id)).ShouldBe("to-issue");
        (await lin.GetStringAsync($"/assessments/{id}/outgoing")).ShouldContain("class=\"well\"");
        (await lin.FileAsync(id, "outgoing", File("印发核对", "县水利局自行完成渠道清淤，并报送台账。"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StateAsync(id)).ShouldBe("void");
        var page = await lin.GetStringAsync($"/assessments/{id}/outgoing");
        page.ShouldContain("<del>县水利局自行完成渠道清淤。</del>");
        page.ShouldContain("<ins>县水利局自行完成渠道清淤，并报送台账。</ins>");
        (await lin.CaseAsync(id)).GetProperty("standing").GetProperty("seal").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private static async Task ReadyAsync(HttpClient client, Guid id)
    {
        await client.TakeAsync(id, "confirm-profile", new { revision = 1 });
        await client.TakeAsync(id, "plan-item", new { version = 1, outOfPlan = "上级临时部署" });
        var questions = (await client.CaseAsync(id)).GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("index").GetInt32()).ToArray();
        if (questions.Length > 0)
            await client.TakeAsync(id, "answers", new { version = 1, answers = questions.ToDictionary(q => $"{q}", _ => "已办", StringComparer.Ordinal) });
    }

    private static async Task<string> BulkAsync(HttpClient client, string act, params string[] picks)
    {
        using var answer = await client.PostAsync("/waiting", Form([("act", act), ("key", Guid.NewGuid().ToString("N")), .. picks.Select(pick => ("pick", pick))]));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Task<HttpResponseMessage> KeepAsync(HttpClient client, string name) =>
        client.PostAsync("/assessments?handler=Keep", Form(("name", name), ("q", "汛期"), ("state", "review")));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private async Task<string> StateAsync(Guid id) => (string)(await site.SqlAsync("SELECT state FROM registry.assessment WHERE id = $1", id))!;
}
