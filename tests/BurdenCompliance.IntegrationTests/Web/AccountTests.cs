using System.Net;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Second factor, lockout, sessions and passwords over the running site.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccountTests(Site site, Browser browser)
{
    [Fact]
    public async Task A_reviewer_needs_a_code_and_a_code_serves_once()
    {
        var account = await site.AddPersonAsync("he");
        (await StatusAsync(account, Samples.Password)).ShouldBe(401);
        var code = Totp.Code(Samples.TotpSecret, TimeProvider.System.GetUtcNow());
        (await StatusAsync(account, Samples.Password, code)).ShouldBe(302);
        (await StatusAsync(account, Samples.Password, code)).ShouldBe(401);
        (await StatusAsync(account, Samples.Password, await site.CodeAsync(account))).ShouldBe(302);
    }

    [Fact]
    public async Task Wrong_tries_at_once_are_all_counted_and_lock_the_account()
    {
        var account = await site.AddPersonAsync("lin");
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => StatusAsync(account, $"wrong-{i}")));
        answers.ShouldAllBe(status => status == 401);
        (await site.SqlAsync("SELECT failures FROM registry.person WHERE account = $1", account)).ShouldBe(24);
        (await StatusAsync(account, Samples.Password)).ShouldBe(401);
        await site.SqlAsync("UPDATE registry.person SET locked_until = now() - interval '1 second' WHERE account = $1", account);
        (await StatusAsync(account, Samples.Password)).ShouldBe(302);
    }

    [Fact]
    public async Task Right_tries_at_once_all_succeed()
    {
        var account = await site.AddPersonAsync("lin");
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StatusAsync(account, Samples.Password)))).ShouldAllBe(status => status == 302);
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_look_the_same()
    {
        var account = await site.AddPersonAsync("lin");
        var bodies = new List<string>();
        foreach (var tried in new[] { account, "nobody-of-this-name", account })
        {
            using var client = site.NewClient();
            using var answer = await client.SendSignInAsync(tried, "wrong");
            var body = await answer.Content.ReadAsStringAsync();
            bodies.Add(body.Replace(tried, "ACCOUNT", StringComparison.Ordinal).Replace(Site.Token(body), "TOKEN", StringComparison.Ordinal));
            await site.SqlAsync("UPDATE registry.person SET locked_until = now() + interval '1 minute' WHERE account = $1", tried);
        }
        bodies.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("UPDATE registry.person SET state = 'disabled' WHERE account = $1")]
    [InlineData("UPDATE registry.session SET seen_at = now() - interval '31 minutes' WHERE person_id = (SELECT id FROM registry.person WHERE account = $1)")]
    [InlineData("UPDATE registry.session SET until_at = now() WHERE person_id = (SELECT id FROM registry.person WHERE account = $1)")]
    public async Task A_session_ends_at_once(string sql)
    {
        var account = await site.AddPersonAsync("lin");
        using var client = await site.SignInAsync(account);
        (await client.GetAsync("/api/v1/assessments")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.SqlAsync(sql, account);
        (await (await client.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("401 E_SIGN_IN");
    }

    [Fact]
    public async Task Signing_in_again_ends_the_former_session_and_says_so()
    {
        var account = await site.AddPersonAsync("lin");
        using var first = await site.SignInAsync(account);
        using var second = site.NewClient();
        using var answer = await second.SendSignInAsync(account, Samples.Password);
        answer.Headers.Location!.ToString().ShouldStartWith("/account?ended=127.0.0.1&seen=");
        (await (await first.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("401 E_SIGN_IN");
        (await second.GetStringAsync(answer.Headers.Location)).ShouldContain("127.0.0.1");
    }

    [Fact]
    public async Task A_one_time_secret_opens_only_the_way_to_a_password_of_ones_own()
    {
        var account = await site.AddPersonAsync("lin");
        await site.SqlAsync("UPDATE registry.person SET password_must_change = true WHERE account = $1", account);
        using (var client = await site.SignInAsync(account))
            (await (await client.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("403 E_DUTY_OPEN");

        await using var window = await browser.OpenAsync(site, account: account);
        var page = window.Page;
        await page.GotoAsync("/assessments");
        await page.WaitForURLAsync("**/account/password");
        await ChangeAsync(page, "Aa1!Aa1!Aa1!");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("常见口令");
        await ChangeAsync(page, "云岭市政务服务和数据局-Xy9");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("机关");
        await ChangeAsync(page, Samples.Password);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不能与现在的");
        await ChangeAsync(page, "竹影-Scatter-74-Lantern");
        await page.WaitForURLAsync("**/account");
        await page.GotoAsync("/assessments");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("评估记录");
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reviewer_without_a_second_factor_sets_it_up_first()
    {
        var account = await site.AddPersonAsync("he");
        await site.SqlAsync("UPDATE registry.person SET totp_secret = NULL, totp_confirmed_at = NULL WHERE account = $1", account);
        await using var window = await browser.OpenAsync(site, account: account);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.WaitForURLAsync("**/account/second-factor");
        var secret = (await page.Locator("code.secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("动态验证码").FillAsync("000000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("动态验证码").FillAsync(Totp.Code(secret, TimeProvider.System.GetUtcNow()));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account");
        await page.GotoAsync("/assessments");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("评估记录");
        (await site.SqlAsync("SELECT totp_secret FROM registry.person WHERE account = $1", account)).ShouldNotBe(secret);
    }

    [Fact]
    public async Task The_first_start_without_samples_leaves_three_secrets_in_a_file_and_none_in_the_log()
    {
        var fresh = new Site("--Burden:Samples", "false");
        await fresh.InitializeAsync();
        try
        {
            await LookAtFirstSignInAsync(fresh);
        }
        finally
        {
            await fresh.DisposeAsync();
        }
    }

    private static async Task LookAtFirstSignInAsync(Site fresh)
    {
        var file = Path.Combine(fresh.Data, "first-sign-in.txt");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var lines = (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        lines.Select(l => l[1]).ShouldBe(["sysadmin", "secadmin", "auditadmin"]);
        fresh.Log.ShouldAllBe(line => lines.TrueForAll(l => !line.Contains(l[2], StringComparison.Ordinal)));
        using var client = fresh.NewClient();
        (await client.SendSignInAsync("sysadmin", lines[0][2])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await client.GetAsync("/openapi/v1.json")).ProblemAsync()).ShouldBe("403 E_DUTY_OPEN");
        foreach (var guess in new[] { "admin", "123456", "sysadmin", "Admin@123", Samples.Password })
            (await client.SendSignInAsync("secadmin", guess)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task ChangeAsync(IPage page, string wanted)
    {
        await page.GetByLabel("现在的口令").FillAsync(Samples.Password);
        await page.GetByLabel("新口令", new() { Exact = true }).FillAsync(wanted);
        await page.GetByLabel("再输一遍新口令").FillAsync(wanted);
        await page.GetByRole(AriaRole.Button, new() { Name = "修改口令" }).ClickAsync();
    }

    private async Task<int> StatusAsync(string account, string password, string? code = null)
    {
        using var client = site.NewClient();
        using var answer = await client.SendSignInAsync(account, password, code);
        return (int)answer.StatusCode;
    }
}
