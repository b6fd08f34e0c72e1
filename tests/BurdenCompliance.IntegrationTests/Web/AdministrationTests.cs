using System.Net;
using System.Net.Http.Headers;
using BurdenCompliance.Web.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Accounts, posts, tokens, hand-over and the audit, in the browser and over HTTP.</summary>
[Collection(SiteCollection.Name)]
public sealed class AdministrationTests(Site site, Browser browser)
{
    [Fact]
    public async Task An_account_is_made_by_one_administrator_and_gets_its_post_from_another()
    {
        var account = $"n{Guid.NewGuid():N}"[..12];
        await using var system = await browser.OpenAsync(site, account: "sysadmin");
        await system.Page.GotoAsync("/people");
        await system.Page.GetByLabel("账号", new() { Exact = true }).FillAsync(account);
        await system.Page.GetByLabel("姓名").FillAsync("程小舟");
        await system.Page.GetByLabel("所在机关").SelectOptionAsync("青溪县水利局");
        await system.Page.GetByRole(AriaRole.Button, new() { Name = "建立账号" }).ClickAsync();
        var secret = await system.Page.Locator("code.secret").InnerTextAsync();
        system.Violations.ShouldBeEmpty();

        await using var security = await browser.OpenAsync(site, account: "secadmin");
        await security.Page.GotoAsync("/people");
        var row = security.Page.Locator(".person-row", new() { HasText = account });
        await row.GetByLabel("岗位").First.SelectOptionAsync("Drafter");
        await row.GetByRole(AriaRole.Button, new() { Name = "程小舟 授予" }).ClickAsync();
        await Expect(security.Page.Locator(".person-row", new() { HasText = account })).ToContainTextAsync("起草人");

        using var client = site.NewClient();
        (await client.SendSignInAsync(account, secret)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await client.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("403 E_DUTY_OPEN");
        (await site.SqlAsync("SELECT string_agg(DISTINCT act, ',' ORDER BY act) FROM registry.audit_event WHERE details::text LIKE '%' || $1 || '%'", account))
            .ShouldBe("AddPerson,GivePost");
    }

    [Fact]
    public async Task A_form_of_an_administrator_sent_five_times_is_done_once()
    {
        var account = await site.AddPersonAsync("lin");
        using var system = await site.SignInAsync("sysadmin");
        var reset = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = (await site.SqlAsync("SELECT id FROM registry.person WHERE account = $1", account))!.ToString()!, ["key"] = Guid.NewGuid().ToString("N"),
        };
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => system.PostAsync("/people?handler=Reset", new FormUrlEncodedContent(reset))));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(4);
        (await site.SqlAsync("SELECT count(*) FROM registry.audit_event WHERE act = 'ResetPassword' AND outcome = 'done' AND object = $1", $"person/{reset["id"]}")).ShouldBe(1L);

        using var drafter = await site.SignInAsync("lin");
        var make = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = account, ["post"] = "Drafter", ["days"] = "7", ["key"] = reset["key"] };
        for (var i = 0; i < 5; i++)
            await drafter.PostAsync("/account/tokens?handler=Make", new FormUrlEncodedContent(make));
        (await site.SqlAsync("SELECT count(*) FROM registry.api_token WHERE name = $1", account)).ShouldBe(1L);
    }

    [Fact]
    public async Task Two_administrators_posts_in_one_hand_are_a_conflict()
    {
        var (account, drafter) = (await site.AddPersonAsync("auditadmin"), await site.AddPersonAsync("lin"));
        using var security = await site.SignInAsync("secadmin");
        (await GiveAsync(security, account, "SystemAdministrator")).ShouldBe(HttpStatusCode.Conflict);
        (await GiveAsync(security, account, "Drafter")).ShouldBe(HttpStatusCode.Conflict);
        (await GiveAsync(security, drafter, "AuditAdministrator")).ShouldBe(HttpStatusCode.Conflict);
        (await GiveAsync(security, "secadmin", "Drafter")).ShouldBe(HttpStatusCode.Conflict);
        (await GiveAsync(security, drafter, "Reviewer")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("sysadmin", "/people?handler=Disable", "id", "x", 400)]
    [InlineData("sysadmin", "/people?handler=Disable", "id", "0193e2a0-0000-7000-8000-000000000000", 404)]
    [InlineData("sysadmin", "/people?handler=Add", "office", "x", 400)]
    [InlineData("sysadmin", "/people?handler=Add", "account", "有空格 的", 422)]
    [InlineData("secadmin", "/people?handler=Give", "post", "emperor", 400)]
    [InlineData("lin", "/account/tokens?handler=Make", "post", "emperor", 400)]
    [InlineData("lin", "/account/tokens?handler=Make", "days", "0", 422)]
    [InlineData("lin", "/account/hand-over?handler=Give", "until", "31.2.", 400)]
    [InlineData("lin", "/account/hand-over?handler=Give", "account", "nobody", 422)]
    [InlineData("pei", "/ledger/series", "lastNumber", "x", 400)]
    [InlineData("pei", "/ledger/series", "word", "", 422)]
    public async Task What_cannot_be_read_is_400_and_what_cannot_be_used_422(string account, string address, string field, string value, int status)
    {
        using var client = await site.SignInAsync(account);
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["post"] = "Drafter", ["from"] = "2026-01-01", ["until"] = "2026-01-02", [field] = value };
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(form));
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task A_post_given_ends_the_sessions_of_who_gets_it()
    {
        var account = await site.AddPersonAsync("lin");
        using var client = await site.SignInAsync(account);
        using var security = await site.SignInAsync("secadmin");
        (await GiveAsync(security, account, "LedgerKeeper")).ShouldBe(HttpStatusCode.Redirect);
        (await (await client.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("401 E_SIGN_IN");
    }

    [Fact]
    public async Task A_program_works_with_a_token_of_one_office_and_post_until_it_ends()
    {
        await using var window = await browser.OpenAsync(site, account: "lin");
        var page = window.Page;
        await page.GotoAsync("/account/tokens");
        await page.GetByLabel("用途").FillAsync("办公系统");
        await page.GetByRole(AriaRole.Button, new() { Name = "生成令牌" }).ClickAsync();
        var token = await page.Locator(".notice code").InnerTextAsync();
        using var program = site.NewClient();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await program.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: Guid.NewGuid().ToString("N"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await site.SqlAsync("SELECT count(*) FROM registry.api_token WHERE token_sha256 = $1", token)).ShouldBe(0L);

        await page.GetByRole(AriaRole.Button, new() { Name = "办公系统 作废" }).First.ClickAsync();
        await page.WaitForURLAsync("**/account/tokens");
        (await (await program.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("401 E_SIGN_IN");
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_handed_over_is_held_for_the_time_of_the_absence_only()
    {
        var (absent, deputy) = (await site.AddPersonAsync("pei"), await site.AddPersonAsync("lin"));
        await using var window = await browser.OpenAsync(site, account: absent);
        var page = window.Page;
        await page.GotoAsync("/account/hand-over");
        await page.GetByLabel("受托人账号").FillAsync(deputy);
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd");
        await page.GetByLabel("自").FillAsync(today);
        await page.GetByLabel("至").FillAsync(today);
        await page.GetByRole(AriaRole.Button, new() { Name = "委托", Exact = true }).ClickAsync();
        await Expect(page.Locator(".row")).ToContainTextAsync("代行台账员");
        using var client = await site.SignInAsync(deputy);
        var mine = await client.GetStringAsync("/account");
        mine.ShouldContain("起草人、台账员");
        mine.ShouldContain($"{absent} 委托 {deputy} 代行台账员");
        await page.GetByRole(AriaRole.Button, new() { Name = "提前收回" }).ClickAsync();
        await Expect(page.Locator(".row")).ToHaveCountAsync(0);
        (await client.GetStringAsync("/account")).ShouldNotContain("台账员");
    }

    [Fact]
    public async Task The_audit_administrator_filters_and_exports()
    {
        await using var window = await browser.OpenAsync(site, account: "auditadmin");
        var page = window.Page;
        await page.GotoAsync("/audit");
        await page.GetByLabel("事项").SelectOptionAsync(new SelectOptionValue { Label = "登录" });
        await page.GetByLabel("结果").SelectOptionAsync("refused");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        foreach (var cell in await page.Locator("tbody td:nth-child(6)").AllInnerTextsAsync())
            cell.ShouldBe("未准");
        foreach (var cell in await page.Locator("tbody td:nth-child(4)").AllInnerTextsAsync())
            cell.ShouldBe("登录");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "导出全部" }).ClickAsync());
        var verify = BurdenCompliance.IntegrationTests.Cli.Burden.Run("ledger", "verify", "--export", await download.PathAsync());
        verify.Output.ShouldStartWith("完好");
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_database_programs_and_people_are_told_503_in_words()
    {
        using var client = await site.SignInAsync("lin");
        await site.SqlAsync("ALTER ROLE burden NOLOGIN");
        try
        {
            await site.SqlAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'burden'");
            (await (await client.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("503 E_NOT_READY");
            using var request = new HttpRequestMessage(HttpMethod.Get, "/assessments") { Headers = { { "Accept", "text/html" } } };
            using var page = await client.SendAsync(request);
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await page.Content.ReadAsStringAsync()).ShouldContain("E_NOT_READY");
        }
        finally
        {
            await site.SqlAsync("ALTER ROLE burden LOGIN");
        }
        (await client.GetAsync("/api/v1/assessments")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_the_right_to_audit_every_change_fails_with_503_and_reading_goes_on()
    {
        using var client = await site.SignInAsync("lin");
        await site.SqlAsync("REVOKE INSERT ON registry.audit_event FROM burden");
        try
        {
            (await (await client.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: Guid.NewGuid().ToString("N"))).ProblemAsync()).ShouldBe("503 E_NOT_READY");
            using var other = site.NewClient();
            (await other.SendSignInAsync("tao", Samples.Password)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await client.GetAsync("/api/v1/assessments")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await site.SqlAsync("GRANT INSERT ON registry.audit_event TO burden");
        }
        (await client.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: Guid.NewGuid().ToString("N"))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Uploads_of_one_person_are_counted_for_all_replicas()
    {
        var account = await site.AddPersonAsync("lin");
        using var client = await site.SignInAsync(account);
        await site.SqlAsync("""
            INSERT INTO registry.upload_minute SELECT id, date_trunc('minute', now()) + i * interval '1 minute', 100000
            FROM registry.person, generate_series(0, 2) i WHERE account = $1
            """, account);
        var answer = await client.UploadAsync("/api/v1/examinations", Docx.Of("一句话。"));
        (await answer.ProblemAsync()).ShouldBe("429 E_THROTTLED");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public void Keys_at_rest_are_encrypted()
    {
        var keys = Directory.GetFiles(Path.Combine(site.Data, "keys"));
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(file => !File.ReadAllText(file).Contains("<masterKey", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_address_of_the_client_is_not_believed()
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        await client.SendSignInAsync(await site.AddPersonAsync("lin"), "wrong");
        (await site.SqlAsync("SELECT count(*) FROM registry.audit_event WHERE address = '203.0.113.9'")).ShouldBe(0L);
    }

    private async Task<HttpStatusCode> GiveAsync(HttpClient client, string account, string post)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = (await site.SqlAsync("SELECT id FROM registry.person WHERE account = $1", account))!.ToString()!,
            ["office"] = (await site.SqlAsync("SELECT office_id FROM registry.person WHERE account = $1", account))!.ToString()!,
            ["post"] = post,
        };
        using var answer = await client.PostAsync("/people?handler=Give", new FormUrlEncodedContent(form));
        return answer.StatusCode;
    }
}
