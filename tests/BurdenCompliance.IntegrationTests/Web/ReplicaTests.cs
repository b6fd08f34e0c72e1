using System.Net;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Two more processes on the database and data folder of the site, opened to other machines behind a proxy, with the limits an office has.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReplicaTests(Site site) : IAsyncLifetime
{
    private Site[] _replicas = [];

    public async Task InitializeAsync()
    {
        _replicas = [.. Enumerable.Range(0, 2).Select(_ => new Site(
            "--Registry:DataDirectory", site.Data, "--Registry:ConnectionString", $"Host={Path.Combine(site.Data, "run")};Username=burden;Database=burden",
            "--Burden:AllowRemote", "true", "--Burden:Proxies", "127.0.0.1"))];
        await Task.WhenAll(_replicas.Select(replica => replica.InitializeAsync()));
    }

    public Task DisposeAsync() => Task.WhenAll(_replicas.Select(replica => replica.DisposeAsync()));

    [Fact]
    public async Task Limits_of_a_person_hold_over_all_replicas_and_others_come_over_tls_only()
    {
        await NoMoreUploadsThanAllowedAsync();
        await NoMoreAtOnceThanAllowedAsync();
        await OthersComeOverTlsAsync();
    }

    private async Task NoMoreUploadsThanAllowedAsync()
    {
        var clients = await ClientsAsync(await site.AddPersonAsync("lin"));
        var before = TimeProvider.System.GetUtcNow();
        var answers = new List<HttpResponseMessage>();
        // Four at once on each of two: below what may run at once, above what a minute allows.
        for (var round = 0; round < 10; round++)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 4).Select(i => clients[i % 2].UploadAsync("/api/v1/examinations", Docx.Of("一句话。")))));
        var minutes = TimeProvider.System.GetUtcNow().Minute - before.Minute + 1;
        answers.Count(a => a.IsSuccessStatusCode).ShouldBeInRange(30, 30 * minutes);
        foreach (var refused in answers.Where(a => !a.IsSuccessStatusCode))
        {
            (await refused.ProblemAsync()).ShouldBe("429 E_THROTTLED");
            refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        }
    }

    private async Task NoMoreAtOnceThanAllowedAsync()
    {
        var account = await site.AddPersonAsync("lin");
        var clients = await ClientsAsync(account);
        await site.SqlAsync("INSERT INTO registry.upload_slot SELECT id, n, gen_random_uuid(), now() + interval '1 minute' FROM registry.person, generate_series(1, 5) n WHERE account = $1", account);
        foreach (var client in clients)
        {
            using var answer = await client.UploadAsync("/api/v1/examinations", Docx.Of("一句话。"));
            (await answer.ProblemAsync()).ShouldBe("429 E_TOO_MANY_AT_ONCE");
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }
        // A slot of a replica that died frees itself.
        await site.SqlAsync("UPDATE registry.upload_slot SET until_at = now() WHERE slot = 3 AND person_id = (SELECT id FROM registry.person WHERE account = $1)", account);
        foreach (var client in clients)
            (await client.UploadAsync("/api/v1/examinations", Docx.Of("一句话。"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.SqlAsync("SELECT count(*) FROM registry.upload_slot s JOIN registry.person p ON p.id = s.person_id WHERE account = $1", account)).ShouldBe(4L);
    }

    private async Task OthersComeOverTlsAsync()
    {
        (await AskAsync("/sign-in", scheme: null)).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync("/sign-in", "http")).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync("/sign-in", "https")).ShouldBe(HttpStatusCode.OK);
        (await AskAsync("/health/live", scheme: null)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpClient[]> ClientsAsync(string account)
    {
        var clients = new List<HttpClient>();
        foreach (var replica in _replicas)
        {
            var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = replica.Address };
            // One session serves on every replica, and so does the token of a form.
            client.DefaultRequestHeaders.Add("Cookie", (await site.SessionAsync(account)).GetCookieHeader(site.Address));
            client.DefaultRequestHeaders.Add("RequestVerificationToken", Site.Token(await client.GetStringAsync("/account")));
            clients.Add(client);
        }
        return [.. clients];
    }

    // As the proxy passes it on from another machine.
    private async Task<HttpStatusCode> AskAsync(string path, string? scheme)
    {
        using var client = _replicas[0].NewClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        if (scheme is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }
}
