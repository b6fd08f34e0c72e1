using System.Net;
using System.Text;
using System.Text.Json;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Each act that is forbidden, tried by raw request: the right answer, and nothing changed.</summary>
[Collection(SiteCollection.Name)]
public sealed class ForbiddenActTests(Site site)
{
    private static byte[] Clean(string subject) => Docx.Of(
        "青禾县水利局文件", $"青禾县水利局关于做好{subject}的通知", "各乡镇人民政府：", "县水利局自行完成渠道清淤。", "青禾县水利局", "2026年3月2日");

    [Fact]
    public async Task On_the_way_of_a_draft()
    {
        using var lin = await site.SignInAsync("lin");
        using var he = await site.SignInAsync("he");
        using var xu = await site.SignInAsync("xu");
        using var shan = await site.SignInAsync("shan");
        using var luo = await site.SignInAsync("luo");
        var id = await lin.OpenAsync(Clean("越权试验"));

        // Out of order, without the post, of another office.
        await RefusedAsync(lin, id, "submit", new { revision = 1 }, 409, "E_OUT_OF_ORDER");
        await RefusedAsync(he, id, "submit", new { revision = 1 }, 403, "E_POST");
        await RefusedAsync(xu, id, "signature", new { revision = 1, fileSha256 = "x", catalogSha256 = "x", code = "000000" }, 401, "E_STEPUP");
        foreach (var (client, step) in new[] { (shan, "confirm-profile"), (shan, "withdraw"), (luo, "return") })
            await RefusedAsync(client, id, step, new { revision = 1, words = "x", reasons = new[] { new { code = "overlap" } } }, 404, "E_NOT_FOUND");
        await lin.TakeAsync(id, "confirm-profile", new { revision = 1 });
        await RefusedAsync(lin, id, "confirm-profile", new { revision = 1 }, 409, "E_OVERTAKEN");
        await RefusedAsync(lin, id, "confirm-profile", new { revision = 2 }, 409, "E_OUT_OF_ORDER");
        await RefusedAsync(lin, id, "dispositions", new { version = 7, findings = new[] { 1 }, kind = "excepted", basis = "x", reason = "x" }, 409, "E_OVERTAKEN");
        await RefusedAsync(lin, id, "dispositions", new { version = 1, findings = new[] { 99 }, kind = "excepted", basis = "x", reason = "x" }, 422, "E_DISPOSITION");
        await lin.SubmitAsync(id);

        // A stale version, no reasons, other people's turn.
        await RefusedAsync(he, id, "review", new { revision = 1, policy = "x", legality = "x" }, 409, "E_OVERTAKEN");
        var revision = await he.RevisionAsync(id);
        await RefusedAsync(he, id, "return", new { revision }, 422, "E_NO_REASONS");
        await RefusedAsync(he, id, "return", new { revision, reasons = new[] { new { code = "other" } } }, 422, "E_NO_REASONS");
        await RefusedAsync(he, id, "review", new { revision, policy = " ", legality = "" }, 422, "E_INCOMPLETE");
        await RefusedAsync(lin, id, "review", new { revision, policy = "x", legality = "x" }, 403, "E_POST");
        await he.PassAsync(id);
        await RefusedAsync(he, id, "review", new { revision, policy = "x", legality = "x" }, 409, "E_OVERTAKEN");
        await RefusedAsync(he, id, "review", new { revision = revision + 1, policy = "x", legality = "x" }, 409, "E_OUT_OF_ORDER");

        // Another file than the one shown, a wrong code, a code of yesterday.
        var code = await site.CodeAsync("xu");
        await RefusedAsync(xu, id, "signature", new { revision = revision + 1, fileSha256 = new string('0', 64), catalogSha256 = new string('0', 64), code }, 409, "E_OTHER_FILE");
        await RefusedAsync(xu, id, "signature", new { revision = revision + 1, fileSha256 = new string('0', 64), catalogSha256 = new string('0', 64), code }, 401, "E_STEPUP");
        await xu.SignAsync(id, await site.CodeAsync("xu"));
        await RefusedAsync(lin, id, "submit", new { revision = 9 }, 409, "E_OVERTAKEN");
    }

    [Fact]
    public async Task Who_drafted_does_not_review_and_who_reviewed_does_not_sign()
    {
        var both = await site.AddPersonAsync("lin");
        await site.SqlAsync("""
            INSERT INTO registry.post (id, person_id, office_id, post, from_at, given_by)
            SELECT gen_random_uuid(), id, office_id, p, now() - interval '1 hour', 'test' FROM registry.person, unnest(ARRAY['reviewer', 'approver']) p WHERE account = $1
            """, both);
        await site.SqlAsync("UPDATE registry.person SET totp_secret = x.totp_secret, totp_confirmed_at = x.totp_confirmed_at FROM registry.person x WHERE x.account = 'he' AND registry.person.account = $1", both);
        using var mixed = await site.SignInAsync(both);
        using var he = await site.SignInAsync("he");
        var own = await mixed.OpenAsync(Clean("本人文稿"));
        await mixed.SubmitAsync(own);
        await RefusedAsync(mixed, own, "review", new { revision = await mixed.RevisionAsync(own), policy = "x", legality = "x" }, 403, "E_OWN_WORK");
        await he.PassAsync(own);
        await RefusedAsync(mixed, own, "send-back", new { revision = await mixed.RevisionAsync(own), words = "x" }, 403, "E_OWN_WORK");

        using var lin = await site.SignInAsync("lin");
        var reviewed = await lin.OpenAsync(Clean("他人文稿"));
        await lin.SubmitAsync(reviewed);
        await mixed.PassAsync(reviewed);
        await RefusedAsync(mixed, reviewed, "send-back", new { revision = await mixed.RevisionAsync(reviewed), words = "x" }, 403, "E_OWN_WORK");
    }

    [Fact]
    public async Task A_request_without_a_token_or_a_key_or_with_one_used_otherwise_changes_nothing()
    {
        using var lin = await site.SignInAsync("lin");
        using var bare = await site.SignInAsync("lin", token: false);
        var id = await lin.OpenAsync(Clean("凭据试验"));
        var before = await StoredAsync(id);
        (await bare.PostAsync($"/assessments/{id}/steps/withdraw", new FormUrlEncodedContent([new("seen", "1")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await bare.StepAsync(id, "withdraw", new { revision = 1 })).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
        (await SendAsync(lin, id, key: null, revision: 1)).ShouldBe("400 E_NO_IDEMPOTENCY_KEY");
        (await SendAsync(lin, id, key: "a b", revision: 1)).ShouldBe("400 E_NO_IDEMPOTENCY_KEY");
        (await StoredAsync(id)).ShouldBe(before);
        var key = Guid.NewGuid().ToString("N");
        (await SendAsync(lin, id, key, revision: 1)).ShouldBe("200");
        (await SendAsync(lin, id, key, revision: 1)).ShouldBe("200");
        (await SendAsync(lin, id, key, revision: 2)).ShouldStartWith("422 ");
    }

    [Fact]
    public async Task Fields_nobody_asked_for_change_nothing()
    {
        using var lin = await site.SignInAsync("lin");
        var id = await lin.OpenAsync(Clean("多余字段"));
        var stored = await StoredAsync(id);
        var answer = await lin.TakeAsync(id, "confirm-profile", new
        {
            revision = 1, state = "issued", status = "issued", signedBy = "lin", score = 100, quotaYear = 2020, officeId = Guid.NewGuid(), seal = "AAAA", version = 9, round = 9, reviewOfficeId = Guid.NewGuid(),
        });
        answer.GetProperty("state").GetString().ShouldBe("self-assessment");
        answer.GetProperty("seal").ValueKind.ShouldBe(JsonValueKind.Null);
        (await StoredAsync(id)).ShouldBe(stored.Replace("|draft|1|", "|self-assessment|2|", StringComparison.Ordinal).Replace("|false|", "|true|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_of_another_office_are_found_at_no_address()
    {
        using var lin = await site.SignInAsync("lin");
        var id = await lin.OpenAsync(Clean("外单位文稿"));
        var before = await StoredAsync(id);
        var routes = (await File.ReadAllLinesAsync(Path.Combine(Site.Root, "docs", "authorisation.md"))).Where(line => line.Contains("/assessments/{id:guid}", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (Address: cells[1].Trim('`'), Method: cells[2])).ToList();
        routes.Count.ShouldBeGreaterThan(30);
        var told = routes.ToDictionary(route => route, _ => new List<int>());
        foreach (var account in new[] { "shan", "gao", "luo", "wen" })
        {
            using var client = await site.SignInAsync(account);
            foreach (var route in routes)
            {
                var address = route.Address.Replace("{id:guid}", $"{id}", StringComparison.Ordinal).Replace("{act}", "withdraw", StringComparison.Ordinal)
                    .Replace("{number:int}", "1", StringComparison.Ordinal) + (route.Address.EndsWith("comparison", StringComparison.Ordinal) ? "?from=1&to=1" : "");
                told[route].Add((int)await AskAsync(client, route.Method, address));
            }
        }
        foreach (var (route, statuses) in told)
        {
            statuses.ShouldContain(404, $"{route}: {string.Join(' ', statuses)}");
            statuses.ShouldAllBe(status => status == 404 || status == 403, $"{route}: {string.Join(' ', statuses)}");
        }
        (await StoredAsync(id)).ShouldBe(before);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string method, string address)
    {
        var sent = HttpStatusCode.UnsupportedMediaType;
        foreach (var content in new Func<HttpContent?>[] { Json, Form, Upload })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "GET" ? null : content() };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            using var answer = await client.SendAsync(request);
            // Some addresses lead to the assessment without looking; what is found there counts.
            if (method == "GET" && answer.Headers.Location is { } on)
                return await AskAsync(client, method, on.ToString());
            sent = answer.StatusCode;
            // Asked in a way that it does not take; asked in the next.
            if (sent is not (HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest))
                break;
        }
        return sent;

        static HttpContent Json() => new StringContent(
            """{"revision":1,"version":1,"findings":[1],"kind":"excepted","basis":"x","reason":"x","answers":{"1":"x"},"confirmed":true,"policy":"x","legality":"x","words":"x","reasons":[{"code":"overlap"}],"outOfPlan":"x","fileSha256":"x","catalogSha256":"x","code":"000000"}""",
            Encoding.UTF8, "application/json");

        static HttpContent Form() => new FormUrlEncodedContent([new("seen", "1"), new("revision", "1"), new("words", "x"), new("outOfPlan", "x"), new("Title", "x"), new("DocumentType", "x")]);

        static HttpContent Upload() => new MultipartFormDataContent { { new ByteArrayContent(Clean("探测")), "file", "x.docx" }, { new StringContent("1"), "revision" }, { new StringContent("1"), "seen" } };
    }

    /// <summary>The step is refused with this status and code, and the assessment is as it was.</summary>
    private async Task RefusedAsync(HttpClient client, Guid id, string step, object body, int status, string code)
    {
        var before = await StoredAsync(id);
        var (answered, answer) = await client.StepAsync(id, step, body);
        $"{(int)answered} {answer.GetProperty("code").GetString()}".ShouldBe($"{status} {code}", $"{step} {body}");
        (await StoredAsync(id)).ShouldBe(before, $"{step} {body}");
    }

    private static async Task<string> SendAsync(HttpClient client, Guid id, string? key, int revision)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/assessments/{id}/withdraw")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { revision }), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? $"{(int)answer.StatusCode}" : await answer.ProblemAsync();
    }

    private async Task<string> StoredAsync(Guid id) => (string)(await site.SqlAsync("""
        SELECT concat_ws('|', a.office_id, a.state, a.revision, a.round, a.version, a.is_profile_confirmed::text, a.review_office_id, a.seal, a.file_sha256,
            (SELECT count(*) FROM registry.decision d WHERE d.assessment_id = a.id), (SELECT count(*) FROM registry.disposition d WHERE d.assessment_id = a.id),
            (SELECT count(*) FROM registry.return_reason d WHERE d.assessment_id = a.id))
        FROM registry.assessment a WHERE a.id = $1
        """, id))!;
}
