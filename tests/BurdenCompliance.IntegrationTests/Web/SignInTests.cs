using System.Net;
using BurdenCompliance.Web.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

[Collection(SiteCollection.Name)]
public sealed class SignInTests(Site site, Browser browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/assessments")]
    [InlineData("/account")]
    [InlineData("/nowhere")]
    public async Task A_page_asks_to_sign_in_first(string path)
    {
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/sign-in?back={Uri.EscapeDataString(path)}");
    }

    [Theory]
    [InlineData("/api/v1/assessments")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/openapi/v1.json")]
    public async Task A_program_is_told_to_sign_in(string path)
    {
        using var client = site.NewClient();
        (await (await client.GetAsync(path)).ProblemAsync()).ShouldBe("401 E_SIGN_IN");
    }

    [Fact]
    public async Task Somebody_signs_in_and_out_in_a_browser()
    {
        await using var window = await browser.OpenAsync(site, account: null);
        var page = window.Page;
        await page.GotoAsync("/assessments");
        var account = await site.AddPersonAsync("tao");
        await page.GetByLabel("账号", new() { Exact = true }).FillAsync(account.ToUpperInvariant());
        await page.GetByLabel("口令").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("账号或者口令不正确");
        await page.GetByLabel("口令").FillAsync(Samples.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/assessments");
        await Expect(page.Locator(".person")).ToContainTextAsync(account);
        var cookie = (await page.Context.CookiesAsync()).Single(c => c.Name == "burden-session");
        (cookie.HttpOnly, cookie.SameSite).ShouldBe((true, SameSiteAttribute.Lax));
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in");

        using var client = site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/assessments");
        request.Headers.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        (await (await client.SendAsync(request)).ProblemAsync()).ShouldBe("401 E_SIGN_IN");
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_way_back_leads_to_this_site_only()
    {
        using var client = site.NewClient();
        using var answer = await client.SendSignInAsync(await site.AddPersonAsync("shan"), Samples.Password, back: "//elsewhere.example/");
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task An_administrator_sees_no_drafts()
    {
        using var client = await site.SignInAsync("sysadmin");
        (await (await client.GetAsync("/api/v1/assessments")).ProblemAsync()).ShouldBe("403 E_FORBIDDEN");
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_change_through_the_api_by_a_browser_session_needs_the_token()
    {
        using var client = await site.SignInAsync("lin", token: false);
        (await (await client.UploadAsync("/api/v1/examinations", Docx.Of("一句话。"))).ProblemAsync()).ShouldBe("400 E_NO_TOKEN");
    }

    [Fact]
    public async Task Drafts_of_another_office_are_not_found()
    {
        using var ours = await site.SignInAsync("lin");
        var opened = await ours.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: Guid.NewGuid().ToString("N"));
        var address = opened.Headers.Location!.ToString();
        (await ours.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var others = await site.SignInAsync("gao");
        (await (await others.GetAsync(address)).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
    }
}
