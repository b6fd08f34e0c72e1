using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using BurdenCompliance.IntegrationTests.Registry;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The real application as a process of its own, with its own data folder and PostgreSQL.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly DataFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = new();
    private Process _process = null!;

    public Uri Address { get; private set; } = null!;
    public string Data => _folder.Path;
    public int ProcessId => _process.Id;

    /// <summary>Lines of JSON written so far.</summary>
    public string[] Log => [.. _log];

    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

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
        _process = Run(Data, "--urls", "http://127.0.0.1:0");
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
