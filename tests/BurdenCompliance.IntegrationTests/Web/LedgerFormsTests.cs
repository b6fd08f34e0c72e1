using System.Net;
using System.Net.Http.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Forms of the ledger as a browser without scripts sends them.</summary>
[Collection(SiteCollection.Name)]
public sealed class LedgerFormsTests(Site site)
{
    private static readonly DateOnly Today = BusinessDate.Of(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_key_serves_for_one_form_only()
    {
        using var keeper = await site.SignInAsync("wen");
        var item = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["year"] = "2031", ["key"] = NewKey(), ["Title"] = "关于水库巡查的通知", ["DocumentType"] = "通知", ["DocumentClass"] = "General", ["Month"] = "3",
        };
        (await PostAsync(keeper, "/plan", item)).ShouldBe(302);
        (await PostAsync(keeper, "/plan", item)).ShouldBe(302);
        (await PostAsync(keeper, "/plan", new(item) { ["year"] = "2032" })).ShouldBe(422);

        var occasion = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["year"] = "2031", ["key"] = NewKey(), ["Title"] = "汛前检查", ["Month"] = "4", ["IsPlanned"] = "true",
        };
        (await PostAsync(keeper, "/occasions/meetings", occasion)).ShouldBe(302);
        (await PostAsync(keeper, "/occasions/inspections", occasion)).ShouldBe(422);
        (await PostAsync(keeper, "/occasions/meetings", new(occasion) { ["year"] = "2032" })).ShouldBe(422);

        var current = (await (await keeper.PostAsync("/api/v1/ledger/scheme/preview", JsonContent.Create(new { year = 2031, rules = Array.Empty<object>() }))).JsonAsync())[0]
            .GetProperty("scheme").GetProperty("id").GetString()!;
        var scheme = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["year"] = "2031", ["key"] = NewKey(), ["name"] = "本局口径", ["reason"] = "试行", ["replaces"] = current,
            ["rules[0].Standing"] = "Counted", ["rules[0].Types"] = "通知",
        };
        (await PostAsync(keeper, "/ledger/scheme?handler=Change", scheme)).ShouldBe(302);
        (await PostAsync(keeper, "/ledger/scheme?handler=Change", scheme)).ShouldBe(302);
        (await PostAsync(keeper, "/ledger/scheme?handler=Change", new(scheme) { ["rules[0].Types"] = "决定" })).ShouldBe(422);
    }

    [Fact]
    public async Task A_statement_of_any_length_is_looked_at_with_its_date_before_it_is_filed()
    {
        using var keeper = await site.SignInAsync("wen");
        (await keeper.GetStringAsync("/ledger/statement")).ShouldNotContain("formmethod=\"get\"");
        var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["addressee"] = "中共青溪县委办公室", ["dated"] = "2026-02-03", ["causes"] = new string('因', 4000),
        });
        var looked = await keeper.PostAsync("/ledger/statement?handler=Preview", form);
        looked.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await looked.Content.ReadAsStringAsync();
        page.ShouldContain("<p class=\"line date\">2026年2月3日</p>");
        page.ShouldContain("name=\"dated\" type=\"date\" value=\"2026-02-03\"");
        // Sent on from here it is filed, not looked at again.
        page.ShouldContain("action=\"/ledger/statement\"");
        var word = await (await keeper.PostAsync("/ledger/statement?handler=Word", form)).Content.ReadAsByteArrayAsync();
        var letter = DraftReader.Read(word, "说明.docx").ShouldBeOfType<Reading.Done>().Draft;
        letter.Paragraphs[^1].Text.ShouldBe("2026年2月3日");
    }

    [Fact]
    public async Task A_signed_draft_is_issued_today_and_what_was_chosen_stays_after_a_refusal()
    {
        var draft = Docx.Of("青溪县水利局关于做好闸门检修工作的通知", "各乡镇人民政府：", "闸门检修由县水利局自行完成。", "青溪县水利局", "2026年3月1日");
        Guid id;
        using (var shan = await site.SignInAsync("shan"))
        {
            id = await shan.OpenAsync(draft);
            await shan.SubmitAsync(id);
        }
        using (var gao = await site.SignInAsync("gao"))
            await gao.PassAsync(id);
        using (var luo = await site.SignInAsync("luo"))
            await luo.SignAsync(id, await site.CodeAsync("luo"));
        using var keeper = await site.SignInAsync("wen");
        await keeper.PostAsync("/api/v1/ledger/series", JsonContent.Create(new { word = "青水闸", lastNumber = 0 }));
        var page = await keeper.GetStringAsync($"/assessments/{id}/issue");
        page.ShouldNotContain("name=\"Date\"");
        page.ShouldContain($"<output id=\"Date\">{Today.Year}年{Today.Month}月{Today.Day}日</output>");

        var revision = await keeper.RevisionAsync(id);
        var (status, _) = await keeper.StepAsync(id, "issue", new { revision, document = new { title = "闸门", documentType = "通知", date = "2026-01-05" } });
        status.ShouldBe(HttpStatusCode.BadRequest);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["key"] = NewKey(), ["revision"] = $"{revision}", ["Title"] = "闸门检修", ["DocumentType"] = "通知", ["Units"] = "-1", ["seriesId"] = "",
        };
        using var refused = await keeper.PostAsync($"/assessments/{id}/issue", new FormUrlEncodedContent(form));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldNotContain("selected=\"selected\">青水");
        (await PostAsync(keeper, $"/assessments/{id}/issue", new(form) { ["Units"] = "1" })).ShouldBe(302);
    }

    [Fact]
    public async Task A_field_of_an_occasion_that_is_wrong_is_named_in_chinese()
    {
        using var keeper = await site.SignInAsync("wen");
        async Task<string> RefusalAsync(string field, string value)
        {
            var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["key"] = NewKey(), ["Title"] = "汛期会商", ["Month"] = "6", [field] = value };
            using var answer = await keeper.PostAsync("/occasions/meetings", new FormUrlEncodedContent(form));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return await answer.Content.ReadAsStringAsync();
        }
        (await RefusalAsync("Attendees", "-1")).ShouldContain("“人数”没有填写");
        (await RefusalAsync("Filing", new string('号', 101))).ShouldContain("“备案号”没有填写");
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private static async Task<int> PostAsync(HttpClient client, string address, Dictionary<string, string> form)
    {
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(form));
        return (int)answer.StatusCode;
    }
}
