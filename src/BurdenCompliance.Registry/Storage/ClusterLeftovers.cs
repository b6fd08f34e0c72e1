using System.Globalization;
using Microsoft.Extensions.Logging;

namespace BurdenCompliance.Registry;

/// <summary>Processes of the cluster that outlived a killed application, or a killed postmaster.</summary>
internal static class ClusterLeftovers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Ends them: an orderly stop first, then by force; PostgreSQL recovers either way. The caller holds the data folder's lock.</summary>
    public static async Task ClearAsync(ClusterFolder folder, TimeProvider clock, ILogger log)
    {
        var note = Path.Combine(folder.Path, "postmaster.pid");
        var living = await LivingAsync(folder);
        if (living.Count > 0)
        {
            log.LogWarning("发现上次异常退出留下的数据库进程 {Processes}，正在停止", string.Join(' ', living));
            if (File.Exists(note) && living.Contains((await File.ReadAllLinesAsync(note)).FirstOrDefault("").Trim()))
                await StopAsync(folder);
            if (!await GoneAsync(folder, clock))
            {
                await folder.RunAsync("kill", ["-KILL", .. await LivingAsync(folder)]);
                if (!await GoneAsync(folder, clock))
                    throw new RegistryException(nameof(RegistryOptions.DataDirectory),
                        $"上次留下的数据库进程 {string.Join(' ', await LivingAsync(folder))} 无法停止，请手工结束后重试。");
            }
        }
        // Its process number may belong to a stranger by now, which PostgreSQL would take for a live server.
        File.Delete(note);
    }

    /// <summary>Stops the postmaster: fast, and if that takes too long, at once.</summary>
    public static async Task StopAsync(ClusterFolder folder)
    {
        if ((await folder.RunAsync(folder.Binaries["pg_ctl"], "stop", "-D", folder.Path, "-m", "fast", "-w", "-t", "60")).Code != 0)
            await folder.RunAsync(folder.Binaries["pg_ctl"], "stop", "-D", folder.Path, "-m", "immediate", "-w", "-t", "20");
    }

    /// <summary>Is this process there and not merely unburied?</summary>
    public static bool IsAlive(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<bool> GoneAsync(ClusterFolder folder, TimeProvider clock)
    {
        for (var since = clock.GetTimestamp(); clock.GetElapsedTime(since) < Patience; await Task.Delay(100))
        {
            if ((await LivingAsync(folder)).Count == 0)
                return true;
        }
        return false;
    }

    // Every PostgreSQL process works in its data folder. Asked as its own user: root without CAP_SYS_PTRACE may not look.
    private static async Task<List<string>> LivingAsync(ClusterFolder folder)
    {
        const string Script = "for p in /proc/[0-9]*; do if [ \"$p/cwd\" -ef \"$1\" ]; then echo \"${p#/proc/}\"; fi; done";
        var found = await folder.RunAsync("sh", "-c", Script, "sh", folder.Path);
        return [.. found.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
