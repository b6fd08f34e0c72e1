using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>A private PostgreSQL cluster under the data folder: started with the application, stopped with it, reached by a Unix socket only.</summary>
internal sealed class EmbeddedCluster(RegistryOptions options, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    private DataFolderLock? _lock;
    private ClusterFolder? _folder;
    private string _socketFolder = "";
    private int _postmaster;

    /// <summary>Process number of the running postmaster.</summary>
    public int Postmaster => _postmaster;

    /// <summary>Takes the data folder, makes the cluster if there is none, clears what a killed run left, starts and waits until it answers.</summary>
    /// <exception cref="RegistryException">Held by another process, or not able to start; says why.</exception>
    public async Task StartAsync()
    {
        if (!OperatingSystem.IsLinux())
            throw new RegistryException(nameof(RegistryOptions.ConnectionString), "内置数据库只支持 Linux。请填写已有 PostgreSQL 服务器的连接字符串。");
        var data = options.DataPath;
        _lock = DataFolderLock.Take(data, clock);
        _folder = await ClusterFolder.PrepareAsync(data, options.PostgresBinaries);
        await ClusterLeftovers.ClearAsync(_folder, clock, log);
        _socketFolder = await SocketFolder.MakeAsync(data, _folder.User);
        await ClusterSettings.WriteAsync(_folder, _socketFolder);
        await LaunchAsync(_folder);
    }

    /// <summary>Starts the postmaster again whenever it is gone, until cancelled.</summary>
    /// <param name="restarted">Called after each restart: connections of the old one are dead.</param>
    /// <param name="stop">Ends the watch.</param>
    public async Task WatchAsync(Action restarted, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            if (ClusterLeftovers.IsAlive(_postmaster))
                continue;
            log.LogError("数据库进程 {Postmaster} 意外结束，正在重新启动", _postmaster);
            try
            {
                await ClusterLeftovers.ClearAsync(_folder!, clock, log);
                await LaunchAsync(_folder!);
                restarted();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "数据库未能重新启动，稍后再试");
            }
        }
    }

    /// <summary>Connection string for a role and a database; valid while the cluster runs.</summary>
    public string ConnectionString(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Port = ClusterSettings.Port,
        Username = role,
        Database = database,
        ApplicationName = "BurdenCompliance",
        MaxPoolSize = 50,
    }.ConnectionString;

    /// <summary>Stops the cluster and frees the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_folder is not null && ClusterLeftovers.IsAlive(_postmaster))
            await ClusterLeftovers.StopAsync(_folder);
        if (_lock is not null)
            SocketFolder.Remove(options.DataPath);
        _postmaster = 0;
        _lock?.Dispose();
        _lock = null;
    }

    private async Task LaunchAsync(ClusterFolder folder)
    {
        var startLog = Path.Combine(folder.Path, "start.log");
        File.Delete(startLog);
        SocketFolder.Clear(_socketFolder);
        // pg_ctl gives the postmaster a session of its own: Ctrl+C in a terminal reaches the application alone.
        var started = await folder.RunAsync(folder.Binaries["pg_ctl"], "start", "-D", folder.Path, "-l", startLog, "-w", "-t", "300");
        var note = Path.Combine(folder.Path, "postmaster.pid");
        // Known even when the start timed out, so that it can be stopped.
        _postmaster = File.Exists(note)
            ? int.Parse((await File.ReadAllLinesAsync(note))[0], CultureInfo.InvariantCulture) : 0;
        if (started.Code != 0)
            throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"数据库未能启动：{ClusterSettings.LastWords(folder)}");
    }
}
