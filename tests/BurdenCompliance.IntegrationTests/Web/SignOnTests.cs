using System.Net;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Http;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Single sign-on against a real authorization server, and what TLS brings, over HTTP as a browser does it.</summary>
public sealed class SignOnTests(SignOnSite at) : IClassFixture<SignOnSite>
{
    [Fact]
    public async Task Somebody_known_to_both_signs_in_and_lands_where_they_wanted()
    {
        var account = await at.Site.AddPersonAsync("lin");
        using var client = at.NewClient();
        (await client.GetStringAsync("/sign-in")).ShouldContain("用云岭市统一身份认证登录");
        using var answer = await SignOnAsync(client, account.ToUpperInvariant(), back: "/assessments");
        (answer.StatusCode, answer.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/assessments"));
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LastAsync(account)).ShouldBe("SignOn done");
        (await at.Site.SqlAsync("SELECT means FROM registry.session s JOIN registry.person p ON p.id = s.person_id WHERE account = $1", account)).ShouldBe("sign-on");
    }

    [Fact]
    public async Task The_cookie_of_a_session_over_tls_is_bound_to_the_host()
    {
        using var client = at.NewClient();
        using var answer = await SignOnAsync(client, await at.Site.AddPersonAsync("lin"));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("session", StringComparison.Ordinal));
        cookie.ShouldStartWith("__Host-burden-session=");
        foreach (var trait in new[] { "; path=/", "; secure", "; httponly", "; samesite=lax" })
            cookie.ShouldContain(trait);
        cookie.ShouldNotContain("domain");
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task Every_other_cookie_over_tls_is_bound_to_the_host_too()
    {
        using var client = at.NewClient();
        using var page = await client.GetAsync("/sign-in");
        using var challenge = await client.GetAsync("/sign-in/with");
        using var half = await SignOnAsync(client, await at.Site.AddPersonAsync("he"));
        half.Headers.Location!.ToString().ShouldBe("/sign-in/code");
        foreach (var (answer, name) in new[] { (page, "burden-antiforgery"), (challenge, "burden-sign-on."), (half, "burden-sign-on-code") })
        {
            var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains(name, StringComparison.Ordinal) && !c.Contains("1970", StringComparison.Ordinal));
            cookie.ShouldStartWith($"__Host-{name}");
            foreach (var trait in new[] { "; path=/;", "; secure", "; httponly", "; samesite=" })
                $"{cookie};".ShouldContain(trait, Case.Insensitive);
            cookie.ShouldNotContain("domain");
        }
        (await SendWrongPasswordAsync(client, Site.Token(await page.Content.ReadAsStringAsync()))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_reviewer_still_gives_the_code_of_the_second_factor()
    {
        var account = await at.Site.AddPersonAsync("he");
        using var client = at.NewClient();
        using var answer = await SignOnAsync(client, account);
        answer.Headers.Location!.ToString().ShouldBe("/sign-in/code");
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await client.GetStringAsync("/sign-in/code");
        page.ShouldContain(account);
        (await SendCodeAsync(client, page, "000000")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendCodeAsync(client, page, await at.Site.CodeAsync(account))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_one_time_secret_of_ours_is_no_duty_of_who_signs_in_elsewhere()
    {
        var account = await at.Site.AddPersonAsync("lin");
        await at.Site.SqlAsync("UPDATE registry.person SET password_must_change = true, password_until = now() WHERE account = $1", account);
        using var client = at.NewClient();
        await SignOnAsync(client, account);
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nobody-of-this-name", null)]
    [InlineData(null, "UPDATE registry.person SET state = 'disabled' WHERE account = $1")]
    [InlineData(null, "UPDATE registry.person SET locked_until = now() + interval '5 minutes' WHERE account = $1")]
    public async Task Who_has_no_account_in_use_is_told_so_and_gets_none(string? account, string? sql)
    {
        account ??= await at.Site.AddPersonAsync("lin");
        if (sql is not null)
            await at.Site.SqlAsync(sql, account);
        using var client = at.NewClient();
        (await (await SignOnAsync(client, account)).ProblemAsync()).ShouldBe("403 E_SIGN_ON_UNKNOWN");
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await at.Site.SqlAsync("SELECT count(*) FROM registry.person WHERE account = 'nobody-of-this-name'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_forged_state_a_foreign_browser_and_a_code_used_twice_are_refused()
    {
        var account = await at.Site.AddPersonAsync("lin");
        using var client = at.NewClient();
        var callback = await CallbackAsync(client, account);
        (await (await client.GetAsync("/sign-in/callback?code=x&state=forged")).ProblemAsync()).ShouldBe("400 E_SIGN_ON");
        using (var other = at.NewClient())
            (await (await other.GetAsync(callback)).ProblemAsync()).ShouldBe("400 E_SIGN_ON");
        (await client.GetAsync(callback)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await client.GetAsync(callback)).ProblemAsync()).ShouldBe("400 E_SIGN_ON");
        (await (await client.GetAsync("/sign-in/callback?error=access_denied")).ProblemAsync()).ShouldBe("400 E_SIGN_ON");

        // With a state of its own, only the code is old.
        var fresh = await CallbackAsync(client, account);
        var old = callback[(callback.IndexOf("code=", StringComparison.Ordinal) + 5)..].Split('&')[0];
        var mixed = System.Text.RegularExpressions.Regex.Replace(fresh, "code=[^&]+", $"code={old}", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        (await (await client.GetAsync(mixed)).ProblemAsync()).ShouldBe("400 E_SIGN_ON");
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "no json")]
    [InlineData(200, "{\"data\":{}}")]
    [InlineData(200, "{\"data\":\"lin\"}")]
    [InlineData(200, "{\"data\":{\"account\":7}}")]
    [InlineData(200, "[]")]
    public async Task An_answer_about_the_person_that_cannot_be_used_opens_no_session(int status, string body)
    {
        using var client = at.NewClient();
        at.Server.UserInformation = _ => Results.Text(body, "application/json", statusCode: status);
        try
        {
            (await (await SignOnAsync(client, "lin")).ProblemAsync()).ShouldBe("503 E_SIGN_ON_SERVER");
        }
        finally
        {
            at.Server.UserInformation = AuthorizationServer.Told;
        }
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Rotated_keys_sign_everybody_out_and_end_every_token_of_a_form()
    {
        var account = await at.Site.AddPersonAsync("lin");
        using var client = at.NewClient();
        await SignOnAsync(client, account);
        var old = Site.Token(await client.GetStringAsync("/sign-in"));
        (await SendWrongPasswordAsync(client, old)).ShouldBe(HttpStatusCode.Unauthorized);
        var rotated = Cli.Burden.Run("keys", "rotate", "--data", at.Site.Data);
        rotated.Exit.ShouldBe(0, rotated.Errors);
        (await client.GetAsync("/assessments")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        // The site looks every two seconds; until then the form is refused for its person only, who is signed out.
        var keys = Path.Combine(at.Site.Data, "keys");
        for (var left = 150; left > 0 && Directory.GetFiles(keys, "revocation-*").Length == 0; left--)
            await Task.Delay(200);
        Directory.GetFiles(keys, "revocation-*").ShouldNotBeEmpty();
        (await SendWrongPasswordAsync(client, old)).ShouldBe(HttpStatusCode.BadRequest);
        using var anew = at.NewClient();
        (await SignOnAsync(anew, account)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Cli.Burden.Run("keys", "rotate").Exit.ShouldBe(2);
    }

    [Fact]
    public async Task The_way_back_leads_to_this_site_only()
    {
        using var client = at.NewClient();
        using var answer = await SignOnAsync(client, await at.Site.AddPersonAsync("lin"), back: "https://elsewhere.example/");
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    private static Task<HttpResponseMessage> SendCodeAsync(HttpClient client, string page, string code) => client.PostAsync("/sign-in/code",
        new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = code, ["__RequestVerificationToken"] = Site.Token(page) }));

    private static async Task<HttpStatusCode> SendWrongPasswordAsync(HttpClient client, string token) => (await client.PostAsync("/sign-in",
        new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["account"] = "nobody-of-this-name", ["password"] = "wrong", ["__RequestVerificationToken"] = token,
        }))).StatusCode;

    private async Task<HttpResponseMessage> SignOnAsync(HttpClient client, string account, string? back = null) =>
        await client.GetAsync(await CallbackAsync(client, account, back));

    // As far as the server's way back to the site.
    private async Task<string> CallbackAsync(HttpClient client, string account, string? back = null)
    {
        at.Server.Person = account;
        using var challenge = await client.GetAsync($"/sign-in/with?back={Uri.EscapeDataString(back ?? "")}");
        using var server = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await server.GetAsync(challenge.Headers.Location);
        return answer.Headers.Location!.ToString();
    }

    private async Task<string> LastAsync(string account) => (string)(await at.Site.SqlAsync(
        "SELECT act || ' ' || outcome FROM registry.audit_event WHERE actor = $1 ORDER BY seq DESC LIMIT 1", account))!;
}
