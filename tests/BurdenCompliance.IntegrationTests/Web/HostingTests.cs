using System.Net;
using System.Text.Json;
using BurdenCompliance.IntegrationTests.Registry;

namespace BurdenCompliance.IntegrationTests.Web;

[Collection(SiteCollection.Name)]
public sealed class HostingTests(Site site) : IAsyncLifetime
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; report-uri /csp-reports";

    private HttpClient _client = null!;

    public async Task InitializeAsync() => _client = await site.SignInAsync("lin");

    public Task DisposeAsync()
    {
        _client.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assessments")]
    [InlineData("/styles/base.css")]
    [InlineData("/Features/Upload/Index.cshtml.js")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        using var answer = await _client.GetAsync(path);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([Policy]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem();
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.StatusCode.ShouldBe(path.EndsWith("nowhere", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_refused(string method)
    {
        using var answer = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/"));
        (await answer.ProblemAsync()).ShouldBe("405 E_METHOD");
    }

    [Fact]
    public async Task Requests_from_other_sites_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/examinations") { Content = new MultipartFormDataContent { { new StringContent("x"), "y" } } };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await (await _client.SendAsync(request)).ProblemAsync()).ShouldBe("403 E_CROSS_SITE");
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";
        (await (await _client.SendAsync(request)).ProblemAsync()).ShouldBe("400 E_HOST");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/samples/plain-service")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Docx.Of("一句话。")), "files", "a.docx" }, { new StringContent("k"), "key" } };
        using var client = await site.SignInAsync("lin", token: false);
        using var answer = await client.PostAsync(path, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refused_file_leaves_no_trace_on_disk_or_in_the_log()
    {
        var mark = $"ZZMARK{Guid.NewGuid():N}";
        using var answer = await _client.UploadAsync("/api/v1/assessments", Docx.Of("机密★10年", mark, "关于某事的通知"), $"{mark}.docx", Guid.NewGuid().ToString("N"));
        (await answer.ProblemAsync()).ShouldBe("422 E_CLASSIFIED");
        Directory.EnumerateFiles(site.Data, "*", SearchOption.AllDirectories).Where(file => Holds(file, mark)).ShouldBeEmpty();
        site.Log.ShouldAllBe(line => !line.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hostile_file_name_is_shown_clean_and_forges_no_line_of_the_log()
    {
        using var answer = await _client.UploadAsync(
            "/api/v1/assessments", Docx.Of("各单位自行安排。"), "../../etc/\u202Ex<script>.docx", Guid.NewGuid().ToString("N"));
        (await answer.JsonAsync()).GetProperty("examination").GetProperty("file").GetProperty("name").GetString().ShouldBe("x<script>.docx");
        site.Log.ShouldAllBe(line => JsonDocument.Parse(line, default).RootElement.ValueKind == JsonValueKind.Object);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    public async Task An_address_others_can_reach_stops_the_start(string address)
    {
        (await RefusalAsync("--urls", address)).ShouldContain("Burden:AllowRemote");
    }

    [Theory]
    [InlineData("ClientSecretFile", "--Burden:SignOn:ClientId", "x")]
    [InlineData("TokenEndpoint", "--Burden:SignOn:ClientId", "x", "--Burden:SignOn:ClientSecret", "y", "--Burden:SignOn:TokenEndpoint", "http://elsewhere.example/token")]
    [InlineData("ClientId", "--Burden:SignOn:TokenEndpoint", "https://elsewhere.example/token")]
    public async Task A_wrong_setting_of_the_sign_on_server_stops_the_start_and_is_named(string setting, params string[] arguments) =>
        (await RefusalAsync(arguments)).ShouldContain($"Burden:SignOn:{setting}");

    [Fact]
    public async Task A_wrong_catalog_stops_the_start_and_is_named()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{}");
        (await RefusalAsync("--Burden:Catalog", file)).ShouldContain(Path.GetFileName(file));
        File.Delete(file);
    }

    [Theory]
    [InlineData("Burden:Proxies", "--Burden:Proxies", "nonsense")]
    [InlineData("Burden:AllowRemote", "--Burden:AllowRemote", "yes")]
    [InlineData("Burden:Overlays", "--Burden:Overlays", "/no/such.json")]
    [InlineData("Notices:From", "--Notices:SmtpHost", "mail.example", "--Notices:Site", "https://burden.example")]
    public async Task A_wrong_word_in_a_setting_stops_the_start_and_is_named(string setting, params string[] arguments) =>
        (await RefusalAsync(arguments)).ShouldContain(setting);

    [Fact]
    public async Task A_start_refused_late_leaves_no_server_behind()
    {
        using var folder = new DataFolder();
        using var process = Site.Run(folder.Path, "--urls", site.Address.ToString());
        _ = process.StandardOutput.ReadToEndAsync();
        (await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(90))).ShouldContain("端口已被占用");
        await process.WaitForExitAsync();
        File.Exists(folder.At("postgres", "postmaster.pid")).ShouldBeFalse();
    }

    private static async Task<string> RefusalAsync(params string[] arguments)
    {
        using var folder = new DataFolder();
        using var process = Site.Run(folder.Path, arguments);
        _ = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(90));
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("无法启动：");
        return said;
    }

    private static bool Holds(string file, string mark)
    {
        try
        {
            return File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(mark)) >= 0;
        }
        // PostgreSQL removes files of its own while we look.
        catch (IOException)
        {
            return false;
        }
    }
}
