using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Requests that cannot be done, and what the API says of them.</summary>
[Collection(SiteCollection.Name)]
public sealed class RequestTests(Site site) : IAsyncLifetime
{
    private const string Examine = "/api/v1/examinations";
    private HttpClient _client = null!;

    public async Task InitializeAsync() => _client = await site.SignInAsync("lin");

    public Task DisposeAsync()
    {
        _client.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_long_form_field_is_not_called_a_large_file()
    {
        var answer = await _client.UploadAsync(Examine, Docx.Of("各单位自行安排。"), profile: new string(' ', 70_000));
        (await answer.ProblemAsync()).ShouldBe("413 E_FIELD_TOO_LONG");
        (await answer.JsonAsync()).GetProperty("detail").GetString()!.ShouldContain("profile");
    }

    [Theory]
    [InlineData("ledger/scheme/preview", """{"year":2026,"rules":[{"standing":"counted","types":["a\u0000"]}]}""", "400 E_BAD_REQUEST")]
    [InlineData("ledger/scheme/preview", """{"year":2026,"rules":[null]}""", "400 E_BAD_REQUEST")]
    [InlineData("ledger/scheme/preview", """{"year":0,"rules":[]}""", "400 E_BAD_REQUEST")]
    [InlineData("ledger/series", """{"word":"云","form":99}""", "400 E_BAD_REQUEST")]
    [InlineData("ledger/entries", """{"title":"甲","documentType":"通知","form":99}""", "400 E_BAD_REQUEST")]
    [InlineData("occasions", """{"kind":99,"year":2026}""", "400 E_BAD_REQUEST")]
    [InlineData("occasions", """{"kind":"meeting","year":2026,"title":"会","month":3,"places":"市","filing":"\u0000"}""", "400 E_BAD_REQUEST")]
    public async Task A_body_that_means_nothing_is_the_callers_mistake(string path, string body, string problem)
    {
        using var keeper = await site.SignInAsync("wen");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await keeper.SendAsync(request);
        (await answer.ProblemAsync()).ShouldBe(problem);
        if (body.Contains("a\\u0000", StringComparison.Ordinal))
            (await answer.Content.ReadAsStringAsync()).ShouldContain("无法保存的字符");
    }

    [Theory]
    [InlineData("/api/v1/ledger/quota?year=0")]
    [InlineData("/api/v1/occasions?kind=99&year=2026")]
    public async Task An_address_that_means_nothing_is_the_callers_mistake(string address)
    {
        using var keeper = await site.SignInAsync("wen");
        (await (await keeper.GetAsync(address)).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
    }

    [Fact]
    public async Task Half_a_character_is_refused_where_it_stands()
    {
        (await (await _client.UploadAsync(Examine, Docx.Of("各单位自行安排。"), profile: """{"title":"\ud800"}""")).ProblemAsync()).ShouldBe("400 E_PROFILE");
        using var report = new StringContent("""{"csp-report":{"blocked-uri":"\ud800"}}""", Encoding.UTF8, "application/csp-report");
        using var stranger = site.NewClient();
        using var answer = await stranger.PostAsync("/csp-reports", report);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_program_is_told_as_a_program_whatever_it_accepts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing");
        request.Headers.TryAddWithoutValidation("Accept", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2");
        (await (await _client.SendAsync(request)).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
    }

    [Theory]
    [InlineData("/audit?until=9999-12-31")]
    [InlineData("/audit?from=0001-01-01")]
    public async Task The_first_and_the_last_day_there_are_can_be_asked_for(string address)
    {
        using var auditor = await site.SignInAsync("auditadmin");
        using var answer = await auditor.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_files_are_told_from_none()
    {
        using var two = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.docx" }, { new ByteArrayContent([2]), "file", "b.docx" } };
        (await (await _client.PostAsync(Examine, two)).ProblemAsync()).ShouldBe("400 E_SEVERAL_FILES");
        using var none = new MultipartFormDataContent { { new StringContent("x"), "profile" } };
        (await (await _client.PostAsync(Examine, none)).ProblemAsync()).ShouldBe("400 E_NO_FILE");
    }

    [Theory]
    [InlineData(Examine, "POST")]
    [InlineData("/csp-reports", "POST")]
    public async Task A_method_that_an_address_does_not_take_is_405_with_the_ones_it_does(string path, string allowed)
    {
        using var answer = await _client.GetAsync(path);
        (await answer.ProblemAsync()).ShouldBe("405 E_METHOD");
        answer.Content.Headers.Allow.ShouldBe([allowed]);
    }

    [Fact]
    public async Task Two_idempotency_keys_are_one_too_many()
    {
        // By hand, because a client would join the two into one line.
        var answer = await RawAsync("POST /api/v1/assessments HTTP/1.1\r\nIdempotency-Key: a\r\nIdempotency-Key: b\r\nContent-Length: 0\r\n");
        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldContain("E_SEVERAL_IDEMPOTENCY_KEYS");
    }

    [Fact]
    public async Task A_broken_form_is_answered_in_words_for_a_program()
    {
        foreach (var body in (string[])["garbage", "--b\r\nno header\r\n", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\nPK", "--b\r\n\r\nx\r\n--b--"])
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
            var answer = await _client.PostAsync(Examine, content);
            (await answer.ProblemAsync()).ShouldBe("400 E_BAD_REQUEST", body);
            (await answer.JsonAsync()).GetProperty("detail").GetString()!.ShouldNotContain("刷新页面");
        }
        var sized = await _client.GetAsync("/api/v1/assessments?size=many");
        (await sized.JsonAsync()).GetProperty("detail").GetString()!.ShouldNotContain("刷新页面");
    }

    [Fact]
    public async Task The_api_has_a_title_and_a_sentence_for_every_operation()
    {
        var description = await (await _client.GetAsync("/openapi/v1.json")).JsonAsync();
        description.GetProperty("info").GetProperty("title").GetString()!.ShouldNotContain("BurdenCompliance.Web");
        description.GetProperty("info").GetProperty("description").GetString()!.ShouldContain("非涉密系统");
        var silent = from path in description.GetProperty("paths").EnumerateObject()
                     from operation in path.Value.EnumerateObject()
                     where operation.Value.ValueKind == JsonValueKind.Object && !operation.Value.TryGetProperty("summary", out _)
                     select $"{operation.Name} {path.Name}";
        silent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("examinations", "declarations file profile", "file")]
    [InlineData("assessments", "declarations file profile", "file")]
    [InlineData("assessments/{id}/versions", "declarations file profile revision", "file revision")]
    [InlineData("assessments/{id}/outgoing", "file revision", "file revision")]
    [InlineData("ledger/imports", "file", "file")]
    [InlineData("ledger/imports/preview", "file", "file")]
    [InlineData("lists", "asOf file kind", "asOf file kind")]
    public async Task The_api_describes_the_form_of_each_upload(string address, string fields, string needed)
    {
        var description = await (await _client.GetAsync("/openapi/v1.json")).JsonAsync();
        var form = description.GetProperty("paths").GetProperty($"/api/v1/{address}").GetProperty("post").GetProperty("requestBody").GetProperty("content")
            .GetProperty("multipart/form-data").GetProperty("schema");
        if (form.TryGetProperty("$ref", out var named))
            form = description.GetProperty("components").GetProperty("schemas").GetProperty(named.GetString()!.Split('/')[^1]);
        string.Join(' ', form.GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)).ShouldBe(fields);
        string.Join(' ', form.GetProperty("required").EnumerateArray().Select(field => field.GetString()).Order(StringComparer.Ordinal)).ShouldBe(needed);
    }

    [Fact]
    public async Task Reports_of_the_policy_are_taken_in_small_and_logged_without_addresses()
    {
        (await ReportAsync("""{"csp-report":{"effective-directive":"img-src","blocked-uri":"https://elsewhere.invalid/secret?title=draft"}}""")).ShouldBe(204);
        (await ReportAsync("""[{"type":"csp-violation","body":{"effectiveDirective":"script-src","blockedURL":"inline"}}]""")).ShouldBe(204);
        (await ReportAsync("[[[[[[[[[[[[1]]]]]]]]]]]]")).ShouldBe(400);
        (await ReportAsync("\"" + new string('x', 10_000) + "\"")).ShouldBe(413);
        for (var tries = 0; tries < 50 && !site.Log.Any(line => line.Contains("script-src", StringComparison.Ordinal)); tries++)
            await Task.Delay(100);
        site.Log.ShouldContain(line => line.Contains("https://elsewhere.invalid", StringComparison.Ordinal));
        site.Log.ShouldAllBe(line => !line.Contains("title=draft", StringComparison.Ordinal) && !line.Contains("/secret", StringComparison.Ordinal));
    }

    private async Task<int> ReportAsync(string json)
    {
        using var answer = await _client.PostAsync("/csp-reports", new StringContent(json, Encoding.UTF8, "application/csp-report"));
        return (int)answer.StatusCode;
    }

    private async Task<string> RawAsync(string head)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        await using var stream = client.GetStream();
        var cookies = (await site.SessionAsync("lin")).GetCookieHeader(site.Address);
        var token = _client.DefaultRequestHeaders.GetValues("RequestVerificationToken").Single();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}Cookie: {cookies}\r\nRequestVerificationToken: {token}\r\nHost: 127.0.0.1:{site.Address.Port}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
