using System.Net;
using System.Text;
using System.Text.Json;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Settings of the three administrators, the switch that needs two, and the alerts of refused files.</summary>
[Collection(SiteCollection.Name)]
public sealed class SettingsTests(Site site, Browser browser)
{
    private const string Api = "/api/v1/settings";

    [Theory]
    [InlineData("sysadmin", "StorageMebibytes", "4096", 302)]
    [InlineData("auditadmin", "AuditDays", "365", 302)]
    [InlineData("auditadmin", "AuditDays", "179", 422)]
    [InlineData("auditadmin", "AuditDays", "30", 422)]
    [InlineData("secadmin", "AuditDays", "365", 403)]
    [InlineData("sysadmin", "AuditDays", "365", 403)]
    [InlineData("secadmin", "IdleMinutes", "31", 422)]
    [InlineData("secadmin", "IdleMinutes", "-1", 422)]
    [InlineData("secadmin", "IdleMinutes", "", 422)]
    [InlineData("secadmin", "Passwords", "none", 422)]
    [InlineData("secadmin", "AlertMail", "no address", 422)]
    [InlineData("secadmin", "AuditMail", "a@yunling.example", 400)]
    [InlineData("secadmin", "Nothing", "1", 400)]
    [InlineData("lin", "SecrecyRule", "off", 403)]
    [InlineData("he", "SecrecyRule", "off", 403)]
    [InlineData("xu", "SecrecyRule", "off", 403)]
    [InlineData("sysadmin", "SecrecyRule", "off", 403)]
    [InlineData("auditadmin", "SecrecyRule", "off", 403)]
    public async Task Each_administrator_sets_what_is_theirs_within_its_bounds(string account, string name, string value, int status)
    {
        using var client = await site.SignInAsync(account);
        ((int)await ChangeAsync(client, name, value)).ShouldBe(status);
        // Over HTTP no address names a setting that there is not.
        ((int)(await CallAsync(client, JsonNamingPolicy.KebabCaseLower.ConvertName(name), new { value })).StatusCode).ShouldBe(status switch { 302 => 200, 400 => 404, _ => status });
    }

    [Fact]
    public async Task Programs_read_change_confirm_and_withdraw_settings_as_the_page_does()
    {
        var second = await site.AddPersonAsync("secadmin");
        using var security = await site.SignInAsync("secadmin");
        using var other = await site.SignInAsync(second);
        using var drafter = await site.SignInAsync("lin");
        (await (await drafter.GetAsync(Api)).ProblemAsync()).ShouldBe("403 E_FORBIDDEN");
        var found = await (await security.GetAsync(Api)).JsonAsync();
        found.GetProperty("settings").EnumerateArray().Select(s => s.GetProperty("name").GetString()).ShouldBe(Enum.GetValues<SettingName>().Select(name => JsonNamingPolicy.KebabCaseLower.ConvertName($"{name}")), ignoreOrder: true);
        (await (await CallAsync(security, "idle-minutes", new { })).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await CallAsync(security, "idle-minutes", new { value = "31" })).ProblemAsync()).ShouldBe("422 E_SETTING_MALFORMED");

        var waiting = (await (await CallAsync(security, "secrecy-rule", new { value = "off" })).JsonAsync()).GetProperty("changes")[0];
        waiting.GetProperty("state").GetString().ShouldBe("pending");
        var change = $"changes/{waiting.GetProperty("id").GetGuid()}";
        (await (await CallAsync(security, $"{change}/confirm", new { code = await site.CodeAsync("secadmin") })).ProblemAsync()).ShouldBe("403 E_SETTING_SAMEPERSON");
        (await (await CallAsync(other, $"{change}/confirm", new { code = "000000" })).ProblemAsync()).ShouldBe("401 E_SETTING_STEPUP");
        (await RefusalAsync()).ShouldBe("422 E_CLASSIFIED");
        (await CallAsync(other, $"{change}/withdraw", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await CallAsync(other, $"{change}/confirm", new { code = await site.CodeAsync(second) })).ProblemAsync()).ShouldBe("404 E_SETTING_NOTFOUND");

        var again = (await (await CallAsync(security, "secrecy-rule", new { value = "off" })).JsonAsync()).GetProperty("changes")[0].GetProperty("id").GetGuid();
        try
        {
            (await CallAsync(other, $"changes/{again}/confirm", new { code = await site.CodeAsync(second) })).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await RefusalAsync()).ShouldBe("200 ");
        }
        finally
        {
            (await CallAsync(security, "secrecy-rule", new { value = "on" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await RefusalAsync()).ShouldBe("422 E_CLASSIFIED");
    }

    [Fact]
    public async Task A_setting_is_in_force_at_once_and_its_history_tells_who_and_what()
    {
        var account = await site.AddPersonAsync("lin");
        using var client = await site.SignInAsync(account);
        using var security = await site.SignInAsync("secadmin");
        (await ChangeAsync(security, "IdleMinutes", "7")).ShouldBe(HttpStatusCode.Redirect);
        await site.SqlAsync("UPDATE registry.session SET seen_at = now() - interval '8 minutes' WHERE person_id = (SELECT id FROM registry.person WHERE account = $1)", account);
        (await client.GetAsync("/api/v1/assessments")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ChangeAsync(security, "IdleMinutes", "30")).ShouldBe(HttpStatusCode.Redirect);
        (await site.SqlAsync("""
            SELECT string_agg(before || '>' || after || ' ' || account, ', ' ORDER BY proposed_at)
            FROM registry.setting_change c JOIN registry.person p ON p.id = c.proposed_by WHERE c.name = 'idle-minutes'
            """)).ShouldBe("30>7 secadmin, 7>30 secadmin");
        (await site.SqlAsync("SELECT details->>'after' FROM registry.audit_event WHERE act = 'ChangeSetting' AND outcome = 'done' AND details->>'setting' = 'idle-minutes' ORDER BY seq DESC LIMIT 1"))
            .ShouldBe("30");
    }

    [Fact]
    public async Task The_rule_about_secrecy_is_switched_off_by_two_people_only()
    {
        var second = await site.AddPersonAsync("secadmin");
        await using var first = await browser.OpenAsync(site, account: "secadmin");
        await first.Page.GotoAsync("/settings");
        await first.Page.GetByLabel("拒收带密级标志的文稿", new() { Exact = true }).SelectOptionAsync("off");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "保存 拒收带密级标志的文稿" }).ClickAsync();
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = "等待第二人确认" })).ToBeVisibleAsync();
        (await RefusalAsync()).ShouldBe("422 E_CLASSIFIED");

        var id = (Guid)(await site.SqlAsync("SELECT id FROM registry.setting_change WHERE state = 'pending'"))!;
        using var alone = await site.SignInAsync("secadmin");
        (await ConfirmAsync(alone, id, await site.CodeAsync("secadmin"))).ShouldBe(HttpStatusCode.Forbidden);
        (await ChangeAsync(alone, "SecrecyRule", "off")).ShouldBe(HttpStatusCode.Conflict);
        using var other = await site.SignInAsync(second);
        (await ConfirmAsync(other, id, "000000")).ShouldBe(HttpStatusCode.Unauthorized);
        using (var system = await site.SignInAsync("sysadmin"))
            (await ConfirmAsync(system, id, await site.CodeAsync("sysadmin"))).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusalAsync()).ShouldBe("422 E_CLASSIFIED");
        using var drafter = await site.SignInAsync("lin");
        Guid taken;
        try
        {
            (await ConfirmAsync(other, id, await site.CodeAsync(second))).ShouldBe(HttpStatusCode.Redirect);
            (await RefusalAsync()).ShouldBe("200 ");
            taken = await drafter.OpenAsync(Docx.Of("机密★10年", "关于某事的通知", "各单位自行安排。"));
            (await ConfirmAsync(other, id, await site.CodeAsync(second))).ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            (await ChangeAsync(alone, "SecrecyRule", "on")).ShouldBe(HttpStatusCode.Redirect);
        }
        (await RefusalAsync()).ShouldBe("422 E_CLASSIFIED");
        // What was let in can be worked on still.
        (await drafter.GetStringAsync($"/assessments/{taken}")).ShouldNotContain("paper-missing");
        (await drafter.GetAsync($"/assessments/{taken}/annotated.docx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.SqlAsync("SELECT string_agg(act || ' ' || actor, ', ' ORDER BY seq) FROM registry.audit_event WHERE outcome = 'done' AND object = $1", $"setting-change/{id}"))
            .ShouldBe($"ChangeSetting secadmin, ConfirmSetting {second}");
    }

    [Fact]
    public async Task A_switch_that_waits_can_be_withdrawn_by_who_began_it()
    {
        using var security = await site.SignInAsync("secadmin");
        (await ChangeAsync(security, "SecrecyRule", "off")).ShouldBe(HttpStatusCode.Redirect);
        var id = (Guid)(await site.SqlAsync("SELECT id FROM registry.setting_change WHERE state = 'pending'"))!;
        (await PostAsync(security, "Withdraw", new() { ["id"] = id.ToString() })).ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync(security, "Withdraw", new() { ["id"] = id.ToString() })).ShouldBe(HttpStatusCode.NotFound);
        (await security.GetStringAsync("/settings")).ShouldContain("撤回，没有生效");
    }

    [Fact]
    public async Task The_database_itself_keeps_the_floor_of_the_audit_and_the_second_person()
    {
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => site.SqlAsync("INSERT INTO registry.setting VALUES ('audit-days', '30') ON CONFLICT (name) DO UPDATE SET value = '30'")))
            .ConstraintName.ShouldBe("setting_audit_floor");
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => site.SqlAsync("""
            INSERT INTO registry.setting_change SELECT gen_random_uuid(), 'secrecy-rule', 'on', 'off', 'in-force', now(), id, now(), id FROM registry.person LIMIT 1
            """))).ConstraintName.ShouldBe("setting_change_second");
    }

    [Fact]
    public async Task A_file_refused_for_its_mark_alerts_the_security_administrator_and_nothing_of_it_is_told()
    {
        var account = await site.AddPersonAsync("lin");
        using var client = await site.SignInAsync(account);
        await client.UploadAsync("/api/v1/assessments", Docx.Of("机密★10年", "ZZMARK", "关于某事的通知"), "ZZMARK.docx", Guid.NewGuid().ToString("N"));
        await using var window = await browser.OpenAsync(site, account: "secadmin");
        await window.Page.GotoAsync("/secrecy");
        var row = window.Page.Locator("tbody tr", new() { HasText = account });
        await Expect(row).ToContainTextAsync("E_CLASSIFIED");
        await Expect(row).ToContainTextAsync("新");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "都已知悉" }).ClickAsync();
        await Expect(row).ToContainTextAsync("知悉");
        (await window.Page.ContentAsync()).ShouldNotContain("ZZMARK");
        (await site.SqlAsync("SELECT details::text FROM registry.audit_event WHERE actor = $1 AND act = 'RecordRefusal'", account))
            .ShouldBe("{\"code\":\"E_CLASSIFIED\",\"size\":\"up to 100 KiB\"}");
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_beyond_a_persons_room_are_refused_and_nothing_is_stored()
    {
        var account = await site.AddPersonAsync("lin");
        using var client = await site.SignInAsync(account);
        await site.SqlAsync("INSERT INTO registry.storage_use SELECT id, (4096::bigint << 20) - 1 FROM registry.person WHERE account = $1", account);
        (await (await client.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: "k1")).ProblemAsync()).ShouldBe("413 E_STORAGE_FULL");
        (await site.SqlAsync("SELECT count(*) FROM registry.assessment a JOIN registry.person p ON p.id = a.drafter_id WHERE account = $1", account)).ShouldBe(0L);
        await site.SqlAsync("UPDATE registry.storage_use SET bytes = 0 WHERE person_id = (SELECT id FROM registry.person WHERE account = $1)", account);
        (await client.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: "k1")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static Task<HttpResponseMessage> CallAsync(HttpClient client, string path, object body) =>
        client.PostAsync($"{Api}/{path}", new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));

    private async Task<string> RefusalAsync()
    {
        using var client = await site.SignInAsync("lin");
        using var answer = await client.UploadAsync("/api/v1/examinations", Docx.Of("机密★10年", "关于某事的通知", "各单位自行安排。"));
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode} " : await answer.ProblemAsync();
    }

    private static Task<HttpStatusCode> ChangeAsync(HttpClient client, string name, string value) => PostAsync(client, "Change", new() { ["name"] = name, ["value"] = value });

    private static Task<HttpStatusCode> ConfirmAsync(HttpClient client, Guid id, string code) =>
        PostAsync(client, "Confirm", new() { ["id"] = id.ToString(), ["code"] = code });

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string handler, Dictionary<string, string> form)
    {
        using var answer = await client.PostAsync($"/settings?handler={handler}", new FormUrlEncodedContent(form));
        return answer.StatusCode;
    }
}
