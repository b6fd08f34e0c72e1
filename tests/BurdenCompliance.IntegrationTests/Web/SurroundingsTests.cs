using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>What an office may put around the site: a virus scanner that is believed, a collector that learns no word of a draft.</summary>
public sealed class SurroundingsTests : IAsyncLifetime
{
    private readonly Scanner _scanner = new();
    private readonly HttpListener _collector = new();
    private readonly ConcurrentQueue<(string Path, string Body)> _collected = new();
    private Site _site = null!;

    public async Task InitializeAsync()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _collector.Prefixes.Add(address);
        _collector.Start();
        _ = CollectAsync();
        _site = new Site(
            "--Burden:Samples", "true", "--Burden:SampleAssessments", "false", "--Antivirus:Address", _scanner.Address, "--Telemetry:Endpoint", address);
        await _site.InitializeAsync();
    }

    public Task DisposeAsync()
    {
        _scanner.Dispose();
        _collector.Close();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Nothing_is_accepted_that_the_scanner_did_not_call_clean_and_the_collector_learns_routes_only()
    {
        using var lin = await _site.SignInAsync("lin");
        const string Words = "各村要在三天之内上报枇杷树台账";
        (await lin.UploadAsync("/api/v1/examinations", Docx.Of("关于枇杷的通知", Words), "枇杷树台账.docx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await lin.UploadAsync("/api/v1/examinations", Docx.Of("关于枇杷的通知", Scanner.Eicar), "枇杷.docx")).ProblemAsync()).ShouldBe("422 E_INFECTED");
        var before = _scanner.Scanned;
        // The scanner may keep a copy: what bears a mark never reaches it.
        (await (await lin.UploadAsync("/api/v1/examinations", Docx.Of("机密★1年", "关于枇杷的通知"), "枇杷.docx")).ProblemAsync()).ShouldBe("422 E_CLASSIFIED");
        _scanner.Scanned.ShouldBe(before);
        (await OutgoingAsync(lin)).ShouldBe("422 E_INFECTED");
        _scanner.Dispose();
        using (var answer = await lin.UploadAsync("/api/v1/assessments", Docx.Of("关于枇杷的通知", Words), "枇杷.docx", "not-scanned"))
            (await answer.ProblemAsync()).ShouldBe("503 E_NOT_SCANNED");
        (await _site.SqlAsync("SELECT count(*) FROM registry.assessment")).ShouldBe(1L);
        using (await lin.GetAsync("/assessments?text=枇杷树"))
            await _site.DisposeAsync();

        var all = string.Concat(_collected.Select(c => c.Body));
        _collected.Select(c => c.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["/v1/metrics", "/v1/traces"]);
        all.ShouldContain("/api/v1/examinations");
        all.ShouldContain("http.server.request.duration");
        all.ShouldContain("RecordRefusal");
        all.ShouldNotContain("枇杷");
        all.ShouldNotContain(Uri.EscapeDataString("枇杷"));
    }

    // The file that goes out is looked at as every other.
    private async Task<string> OutgoingAsync(HttpClient lin)
    {
        var id = await lin.OpenAsync(Docx.Of("关于枇杷的通知", "各县人民政府：", "枇杷由市局自行采收。"), "枇杷.docx");
        await lin.SubmitAsync(id, "枇杷采收需要");
        using (var he = await _site.SignInAsync("he"))
            await he.PassAsync(id);
        using (var xu = await _site.SignInAsync("xu"))
            await xu.SignAsync(id, await _site.CodeAsync("xu"));
        using var answer = await lin.FileAsync(id, "outgoing", Docx.Of("关于枇杷的通知", Scanner.Eicar), "枇杷.docx");
        return await answer.ProblemAsync();
    }

    private async Task CollectAsync()
    {
        while (_collector.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _collector.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            _collected.Enqueue((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
            context.Response.Close();
        }
    }
}
