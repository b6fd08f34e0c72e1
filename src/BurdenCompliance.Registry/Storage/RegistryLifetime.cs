using Microsoft.Extensions.Hosting;

namespace BurdenCompliance.Registry;

/// <summary>Starts the database before any other hosted service and stops it after all of them.</summary>
internal sealed class RegistryLifetime(RegistryDatabase database, OriginalFiles files, TimeProvider clock) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);
        files.RemoveUnfinished(clock);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => database.StopAsync();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
