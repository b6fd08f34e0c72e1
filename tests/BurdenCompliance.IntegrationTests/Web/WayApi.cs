using System.Net;
using System.Text;
using System.Text.Json;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Walks assessments over the API as programs do.</summary>
internal static class WayApi
{
    /// <summary>A step; the answer is read, whatever it is.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Answer)> StepAsync(this HttpClient client, Guid id, string step, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/assessments/{id}/{step}")
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.JsonAsync());
    }

    /// <summary>A step that has to be taken.</summary>
    public static async Task<JsonElement> TakeAsync(this HttpClient client, Guid id, string step, object body)
    {
        var (status, answer) = await client.StepAsync(id, step, body);
        status.ShouldBe(HttpStatusCode.OK, $"{step}: {answer}");
        return answer;
    }

    public static async Task<Guid> OpenAsync(this HttpClient client, byte[] file, string name = "文稿.docx")
    {
        using var answer = await client.UploadAsync("/api/v1/assessments", file, name, key: Guid.NewGuid().ToString("N"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    /// <summary>Hands in a revised file.</summary>
    public static Task<HttpResponseMessage> ReviseAsync(this HttpClient client, Guid id, byte[] file, string name = "改稿.docx", string? declarations = null) =>
        client.FileAsync(id, "versions", file, name, declarations: declarations);

    /// <summary>Sends a file to a step that takes one.</summary>
    public static async Task<HttpResponseMessage> FileAsync(this HttpClient client, Guid id, string step, byte[] file, string name = "文稿.docx", int? revision = null, string? declarations = null)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "file", name }, { new StringContent($"{revision ?? await client.RevisionAsync(id)}"), "revision" },
        };
        if (declarations is not null)
            form.Add(new StringContent(declarations), "declarations");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/assessments/{id}/{step}") { Content = form };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> CaseAsync(this HttpClient client, Guid id) =>
        JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync($"/api/v1/assessments/{id}/case"));

    public static async Task<int> RevisionAsync(this HttpClient client, Guid id) => (await client.CaseAsync(id)).GetProperty("standing").GetProperty("revision").GetInt32();

    /// <summary>Confirms, disposes, answers and chooses whatever is missing, then submits; the words go into every field.</summary>
    public static async Task SubmitAsync(this HttpClient client, Guid id, string words = "防汛需要")
    {
        var found = await client.CaseAsync(id);
        var (revision, version) = (found.GetProperty("standing").GetProperty("revision").GetInt32(), found.GetProperty("standing").GetProperty("version").GetInt32());
        if (found.GetProperty("standing").GetProperty("state").GetString() == "draft")
            revision = (await client.TakeAsync(id, "confirm-profile", new { revision })).GetProperty("revision").GetInt32();
        var missing = found.GetProperty("missing").EnumerateArray().ToLookup(m => m.GetProperty("kind").GetString(), m => m.GetProperty("index"));
        var findings = missing["disposition"].Select(i => i.GetInt32()).ToArray();
        if (findings.Length > 0)
            await client.TakeAsync(id, "dispositions", new { version, findings, kind = "excepted", basis = words, reason = words });
        if (missing.Contains("inspection"))
            await client.TakeAsync(id, "inspection", new { fileSha256 = found.GetProperty("versions").EnumerateArray().Last().GetProperty("fileSha256").GetString() });
        if (missing.Contains("answer"))
            await client.TakeAsync(id, "answers", new { version, answers = missing["answer"].ToDictionary(i => i.GetInt32().ToString(), _ => words, StringComparer.Ordinal) });
        await client.TakeAsync(id, "plan-item", new { version, outOfPlan = words });
        await client.TakeAsync(id, "submit", new { revision });
    }

    /// <summary>Confirms every disposition and passes it on.</summary>
    public static async Task PassAsync(this HttpClient client, Guid id, string words = "属实")
    {
        var found = await client.CaseAsync(id);
        var (revision, version) = (found.GetProperty("standing").GetProperty("revision").GetInt32(), found.GetProperty("standing").GetProperty("version").GetInt32());
        var findings = found.GetProperty("dispositions").EnumerateArray().Select(d => d.GetProperty("finding").GetInt32()).ToArray();
        if (findings.Length > 0)
            await client.TakeAsync(id, "rulings", new { version, findings, confirmed = true, reason = words });
        await client.TakeAsync(id, "review", new { revision, policy = words, legality = words, words });
    }

    /// <summary>Signs the file that is there.</summary>
    public static async Task SignAsync(this HttpClient client, Guid id, string code, string words = "同意")
    {
        var revision = await client.RevisionAsync(id);
        var stored = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync($"/api/v1/assessments/{id}"));
        var examination = stored.GetProperty("examination");
        await client.TakeAsync(id, "signature", new
        {
            revision, fileSha256 = examination.GetProperty("file").GetProperty("sha256").GetString(), catalogSha256 = examination.GetProperty("catalog").GetProperty("sha256").GetString(), code, words,
        });
    }
}
