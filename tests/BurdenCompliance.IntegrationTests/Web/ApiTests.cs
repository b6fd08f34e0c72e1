using System.Net;
using System.Text;

namespace BurdenCompliance.IntegrationTests.Web;

[Collection(SiteCollection.Name)]
public sealed class ApiTests(Site site) : IAsyncLifetime
{
    private HttpClient _client = null!;
    private static readonly byte[] Notice = File.ReadAllBytes(Site.Sample("inspection-notice"));

    public async Task InitializeAsync() => _client = await site.SignInAsync("lin");

    public Task DisposeAsync()
    {
        _client.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_examination_names_clauses_and_stores_nothing()
    {
        var before = await CountAsync();
        var answer = await _client.UploadAsync("/api/v1/examinations", Notice);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var examination = await answer.JsonAsync();
        examination.GetProperty("schema").GetString().ShouldBe("1");
        examination.GetProperty("verdict").GetString().ShouldBe("inconsistent");
        examination.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("clause").GetString()).ShouldContain("8.14");
        (await CountAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("inspection-notice", "inconsistent")]
    [InlineData("app-duties", "inconsistent")]
    [InlineData("printed-plan", "inconsistent")]
    [InlineData("plain-service", "consistent")]
    public async Task The_samples_show_what_they_promise(string sample, string verdict)
    {
        var answer = await _client.UploadAsync("/api/v1/examinations", await File.ReadAllBytesAsync(Site.Sample(sample)));
        (await answer.JsonAsync()).GetProperty("verdict").GetString().ShouldBe(verdict);
    }

    [Fact]
    public async Task A_profile_given_by_hand_is_used()
    {
        var answer = await _client.UploadAsync("/api/v1/examinations", Notice, profile: """{"issuerLevel":"township"}""");
        (await answer.JsonAsync()).GetProperty("profile").GetProperty("issuerLevel").GetString().ShouldBe("township");
    }

    [Fact]
    public async Task Exceptions_declared_by_the_drafter_are_marked_and_kept()
    {
        const string declarations = """[{"kind": "special-document", "subject": "责任状", "basis": "县委〔2026〕3号文件部署"}]""";
        var answer = await (await _client.UploadAsync("/api/v1/examinations", Notice, declarations: declarations)).JsonAsync();
        var used = answer.GetProperty("exemptions").EnumerateArray().ShouldHaveSingleItem();
        used.GetProperty("by").GetString().ShouldBe("declaration");
        answer.GetProperty("findings").EnumerateArray().Count(f => f.TryGetProperty("exempt", out _)).ShouldBe(used.GetProperty("findings").GetInt32());
        used.GetProperty("findings").GetInt32().ShouldBeGreaterThan(0);

        var stored = await (await _client.UploadAsync("/api/v1/assessments", Notice, key: NewKey(), declarations: declarations)).JsonAsync();
        stored.GetProperty("examination").GetProperty("exemptions").ToString().ShouldBe(answer.GetProperty("exemptions").ToString());

        // The next version keeps them, until others are declared.
        var id = stored.GetProperty("id").GetGuid();
        (await _client.ReviseAsync(id, Docx.Of("关于报送材料的通知", "各县人民政府：", "请各单位签订责任状。"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        (await ExemptionsAsync()).ShouldBe("special-document 责任状 县委〔2026〕3号文件部署");
        (await _client.ReviseAsync(id, Notice, declarations: "[]")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        (await ExemptionsAsync()).ShouldBeEmpty();

        async Task<string> ExemptionsAsync() => string.Join('\n', (await (await _client.GetAsync($"/api/v1/assessments/{id}")).JsonAsync())
            .GetProperty("examination").GetProperty("exemptions").EnumerateArray().Where(e => e.GetProperty("by").GetString() == "declaration")
            .Select(e => $"{e.GetProperty("kind")} {e.GetProperty("subject")} {e.GetProperty("basis")}"));
    }

    [Theory]
    [InlineData("[{}]")]
    [InlineData("[{\"kind\": \"luck\", \"basis\": \"x\"}]")]
    [InlineData("nothing")]
    public async Task A_declaration_that_cannot_be_used_is_refused(string declarations)
    {
        (await (await _client.UploadAsync("/api/v1/examinations", Notice, declarations: declarations)).ProblemAsync()).ShouldBe("400 E_DECLARATIONS");
        (await (await _client.UploadAsync("/api/v1/assessments", Notice, key: NewKey(), declarations: declarations)).ProblemAsync()).ShouldBe("400 E_DECLARATIONS");
    }

    [Fact]
    public async Task What_the_draft_costs_in_hours_stands_in_the_examination()
    {
        var burden = (await (await _client.UploadAsync("/api/v1/examinations", Notice)).JsonAsync()).GetProperty("burden");
        burden.GetProperty("hoursPerYear").GetDecimal().ShouldBe(burden.GetProperty("duties").EnumerateArray().Sum(d => d.GetProperty("hoursPerYear").GetDecimal()));
        burden.GetProperty("duties").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_assessment_is_stored_listed_and_found_again()
    {
        var opened = await _client.UploadAsync("/api/v1/assessments", Notice, key: NewKey());
        opened.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await opened.JsonAsync()).GetProperty("id").GetString();
        opened.Headers.Location!.ToString().ShouldBe($"/api/v1/assessments/{id}");

        var found = await _client.GetAsync(opened.Headers.Location);
        (await found.Content.ReadAsStringAsync()).ShouldBe(await opened.Content.ReadAsStringAsync());
        var list = await (await _client.GetAsync("/api/v1/assessments?size=1")).JsonAsync();
        list.GetProperty("items")[0].GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Repeating_a_key_repeats_the_answer()
    {
        var key = NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _client.UploadAsync("/api/v1/assessments", Notice, key: key)));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        bodies.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_key_belongs_to_one_request()
    {
        var key = NewKey();
        await _client.UploadAsync("/api/v1/assessments", Notice, key: key);
        var other = await _client.UploadAsync("/api/v1/assessments", Docx.Of("另一份文稿。"), key: key);
        (await other.ProblemAsync()).ShouldBe("422 E_IDEMPOTENCY_KEY_REUSED");
    }

    [Fact]
    public async Task Requests_that_cannot_be_done_say_why()
    {
        (await (await _client.UploadAsync("/api/v1/assessments", Notice)).ProblemAsync()).ShouldBe("400 E_NO_IDEMPOTENCY_KEY");
        (await (await _client.UploadAsync("/api/v1/examinations", Notice, profile: """{"issuerLevel":"galaxy"}""")).ProblemAsync()).ShouldBe("400 E_PROFILE");
        (await (await _client.UploadAsync("/api/v1/examinations", "没有压缩的文字"u8.ToArray())).ProblemAsync()).ShouldStartWith("422 E_");
        (await (await _client.PostAsync("/api/v1/examinations", new StringContent("{}", Encoding.UTF8, "application/json"))).ProblemAsync())
            .ShouldBe("415 E_NOT_MULTIPART");
        (await (await _client.PostAsync("/api/v1/examinations", new MultipartFormDataContent { { new StringContent("x"), "profile" } })).ProblemAsync())
            .ShouldBe("400 E_NO_FILE");
        (await (await _client.GetAsync($"/api/v1/assessments/{Guid.NewGuid()}")).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
        (await (await _client.GetAsync("/api/v1/nowhere")).ProblemAsync()).ShouldBe("404 E_NOT_FOUND");
        (await (await _client.GetAsync("/api/v1/assessments?size=many")).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
        (await (await _client.PostAsync("/health/live", content: null)).ProblemAsync()).ShouldBe("405 E_METHOD");
    }

    [Fact]
    public async Task A_file_over_50_MiB_is_too_large()
    {
        var answer = await _client.UploadAsync("/api/v1/examinations", new byte[(50 << 20) + 1]);
        (await answer.ProblemAsync()).ShouldBe("413 E_FILE_TOO_LARGE");
    }

    [Fact]
    public async Task Forms_without_a_file_stay_small()
    {
        using var answer = await _client.PostAsync($"/assessments/{Guid.NewGuid()}", new StringContent(new string('a', 100_000), Encoding.UTF8, "application/x-www-form-urlencoded"));
        ((int)answer.StatusCode).ShouldBe(413);
    }

    [Fact]
    public async Task A_form_cut_short_is_a_bad_request()
    {
        var content = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\nPK"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        (await (await _client.PostAsync("/api/v1/examinations", content)).ProblemAsync()).ShouldBe("400 E_BAD_REQUEST");
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        var paths = (await (await _client.GetAsync("/openapi/v1.json")).JsonAsync()).GetProperty("paths");
        paths.GetProperty("/api/v1/examinations").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data");
        paths.GetProperty("/api/v1/assessments/{id}").GetProperty("get").GetProperty("responses").GetProperty("404");
    }

    [Fact]
    public async Task The_site_is_alive_and_ready()
    {
        (await _client.GetStringAsync("/health/live")).ShouldContain("live");
        (await _client.GetStringAsync("/health/ready")).ShouldContain("ready");
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task<int> CountAsync() =>
        (await (await _client.GetAsync("/api/v1/assessments?size=200")).JsonAsync()).GetProperty("items").GetArrayLength();
}
