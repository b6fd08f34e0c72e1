using System.Net.Http.Headers;
using System.Text.Json;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Requests to the API in one line.</summary>
internal static class Http
{
    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, string address, byte[] file, string name = "文稿.docx", string? key = null, string? profile = null, string? declarations = null)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { content, "file", name } };
        if (profile is not null)
            form.Add(new StringContent(profile), "profile");
        if (declarations is not null)
            form.Add(new StringContent(declarations), "declarations");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    /// <summary>Fills in the sign-in page.</summary>
    public static async Task<HttpResponseMessage> SendSignInAsync(this HttpClient client, string account, string password, string? code = null, string? back = null)
    {
        var token = Site.Token(await client.GetStringAsync("/sign-in"));
        return await client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["account"] = account, ["password"] = password, ["code"] = code ?? "", ["back"] = back ?? "", ["__RequestVerificationToken"] = token,
        }));
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    /// <summary>Status and code of problem details, such as <c>404 E_NOT_FOUND</c>.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        return $"{(int)response.StatusCode} {problem.GetProperty("code").GetString()}";
    }
}
