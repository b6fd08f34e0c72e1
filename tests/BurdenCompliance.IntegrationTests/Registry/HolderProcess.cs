using System.Diagnostics;
using System.Globalization;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary><see cref="ClusterHolder"/> in a process of its own, as this user or as <c>nobody</c>.</summary>
internal sealed class HolderProcess : IDisposable
{
    private readonly Process _process;

    private HolderProcess(Process process) => _process = process;

    public int Id => _process.Id;
    public int Postmaster { get; private init; }
    public string? Refusal { get; private init; }

    public static async Task<HolderProcess> StartAsync(string data, string assembly, bool asNobody = false)
    {
        var start = new ProcessStartInfo("setpriv")
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in asNobody ? new[] { "--reuid=65534", "--regid=65534", "--clear-groups" } : ["--clear-groups"])
        {
            // An ordinary user may not set groups, nor needs to.
            if (Environment.IsPrivilegedProcess)
                start.ArgumentList.Add(argument);
        }
        foreach (var argument in new[] { Environment.ProcessPath is { } host && host.EndsWith("/dotnet", StringComparison.Ordinal) ? host : "dotnet", "exec", assembly, data })
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        var word = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? "";
        return word.StartsWith("ready ", StringComparison.Ordinal)
            ? new HolderProcess(process) { Postmaster = int.Parse(word[6..], CultureInfo.InvariantCulture) }
            : new HolderProcess(process) { Refusal = word };
    }

    /// <summary>Waits for this many acknowledged events, then kills with SIGKILL; all that were acknowledged.</summary>
    public async Task<List<long>> KillAfterAsync(int events)
    {
        var acknowledged = new List<long>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(long.Parse(line, CultureInfo.InvariantCulture));
            if (acknowledged.Count == events)
                _process.Kill();
        }
        await _process.WaitForExitAsync();
        return acknowledged;
    }

    /// <summary>Ends it in order.</summary>
    public async Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
