using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.Playwright;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The real application as a process of its own, with its own data folder and PostgreSQL.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentDictionary<string, Task<CookieContainer>> _sessions = new(StringComparer.Ordinal);
    private readonly string[] _arguments;
    private Process _process = null!;

    /// <summary>With the sample people, without their assessments.</summary>
    public Site() : this("--Burden:Samples", "true", "--Burden:SampleAssessments", "false", "--People:UploadsPerMinute", "100000", "--People:UploadsAtOnce", "1000")
    {
    }

    internal Site(params string[] arguments) => _arguments = arguments;

    public Uri Address { get; private set; } = null!;
    public string Data => _folder.Path;
    public int ProcessId => _process.Id;

    /// <summary>Lines of JSON written so far.</summary>
    public string[] Log => [.. _log];

    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A client with the session of a sample person, and with the token that changes ask for unless told otherwise.</summary>
    public async Task<HttpClient> SignInAsync(string account, bool token = true)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = await SessionAsync(account) }) { BaseAddress = Address };
        if (token)
            client.DefaultRequestHeaders.Add("RequestVerificationToken", Token(await client.GetStringAsync("/account")));
        return client;
    }

    /// <summary>A window of a sample person.</summary>
    public async Task<IPage> SignInAsync(Browser browser, string account) => (await browser.OpenAsync(this, account: account)).Page;

    /// <summary>The cookies of a sample person; one session an account for all tests.</summary>
    public Task<CookieContainer> SessionAsync(string account) => _sessions.GetOrAdd(account, OpenSessionAsync);

    /// <summary>A code of a sample person's second factor that serves now, even if one was used this half minute.</summary>
    public async Task<string> CodeAsync(string account)
    {
        await SqlAsync("UPDATE registry.person SET totp_step = 0 WHERE account = $1", account);
        return Totp.Code(Samples.TotpSecret, TimeProvider.System.GetUtcNow());
    }

    /// <summary>A new person beside a sample person: same office, posts, password and second factor; for tests that lock, end or disable.</summary>
    public async Task<string> AddPersonAsync(string like)
    {
        var account = $"t{Guid.NewGuid():N}"[..20];
        await SqlAsync("""
            INSERT INTO registry.person (id, account, name, office_id, state, password_hash, password_set_at, totp_secret, totp_confirmed_at, created_at)
            SELECT gen_random_uuid(), $1, $1, office_id, state, password_hash, password_set_at, totp_secret, totp_confirmed_at, created_at
            FROM registry.person WHERE account = $2
            """, account, like);
        await SqlAsync("""
            INSERT INTO registry.post (id, person_id, office_id, post, from_at, given_by)
            SELECT gen_random_uuid(), (SELECT id FROM registry.person WHERE account = $1), o.office_id, o.post, o.from_at, 'test'
            FROM registry.post o JOIN registry.person p ON p.id = o.person_id WHERE p.account = $2
            """, account, like);
        return account;
    }

    /// <summary>Runs SQL as superuser, past the application.</summary>
    public async Task<object?> SqlAsync(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create($"Host={Path.Combine(Data, "run")};Username=postgres;Database=burden;Pooling=false");
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The token in a page's form.</summary>
    public static string Token(string page) =>
        Regex.Match(page, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;

    private async Task<CookieContainer> OpenSessionAsync(string account)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
        using var answer = await client.SendSignInAsync(account, Samples.Password, await CodeAsync(account));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return cookies;
    }

    public static string Root { get; } = FindRoot();

    public static string Sample(string name) => Path.Combine(Root, "src", "BurdenCompliance.Web", "Samples", $"{name}.docx");

    /// <summary>Starts the program with these arguments; its output is read by the caller.</summary>
    public static Process Run(string data, params string[] arguments)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(
            Root, "src", "BurdenCompliance.Web", "bin", built.Parent!.Name, built.Name, "BurdenCompliance.Web.dll");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in (string[])["exec", program, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["Registry__DataDirectory"] = data;
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        return Process.Start(start)!;
    }

    public async Task InitializeAsync()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Run(Data, ["--urls", "http://127.0.0.1:0", .. _arguments]);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            _log.Enqueue(line.Data);
            if (JsonDocument.Parse(line.Data).RootElement.TryGetProperty("Address", out var address))
                listening.TrySetResult(new Uri(address.GetString()!));
        };
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(JsonSerializer.Serialize(line.Data));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var started = await Task.WhenAny(listening.Task, _process.WaitForExitAsync()).WaitAsync(TimeSpan.FromSeconds(90));
        started.ShouldBe(listening.Task, string.Join('\n', _log));
        Address = await listening.Task;
    }

    public async Task DisposeAsync()
    {
        // SIGTERM, so that PostgreSQL stops with it.
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await stop.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        _process.Dispose();
        _folder.Dispose();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BurdenCompliance.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}

/// <summary>Tests that share one site; one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>, ICollectionFixture<Browser>
{
    public const string Name = "Site";
}
