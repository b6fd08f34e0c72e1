using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Removes files that no row names a day after they were handed in: of uploads that were cut off, of tables never imported.</summary>
internal sealed class SweepOrphans(RegistryDatabase database, string dataFolder, TimeProvider clock, ILogger<SweepOrphans> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var removed = await RunAsync(stoppingToken);
                if (removed > 0)
                    log.LogInformation("Removed {Files} files that no record names", removed);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException)
            {
                log.LogWarning("Files that no record names were not removed: {Reason}", e.Message);
            }
        }
    }

    /// <summary>One round; safe beside uploads and other replicas.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var old = FileCensus.Kept(dataFolder).Where(IsOld).ToList();
        if (old.Count == 0)
            return 0;
        var named = await FileCensus.NamedAsync(database.Source, cancellation);
        return old.Where(file => !named.Contains(file.Name)).Count(TryRemove);
    }

    private bool IsOld(FileInfo file) => clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > FileCensus.Grace;

    // An upload of the same bytes makes the file new by a touch: before the move we see it, after the move it finds nothing and writes anew.
    private bool TryRemove(FileInfo file)
    {
        var aside = file.FullName + ".orphan";
        File.Move(file.FullName, aside, overwrite: true);
        if (!IsOld(new FileInfo(aside)))
        {
            File.Move(aside, file.FullName, overwrite: true);
            return false;
        }
        File.Delete(aside);
        return true;
    }
}
