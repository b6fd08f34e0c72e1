using BurdenCompliance.Registry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BurdenCompliance.IntegrationTests.Registry;

public sealed class RegistryLifetimeTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_database_serves_before_any_other_service_starts_and_until_the_last_has_stopped()
    {
        var builder = Host.CreateApplicationBuilder();
        // Registered first, and still served.
        builder.Services.AddSingleton<Witness>().AddHostedService(s => s.GetRequiredService<Witness>());
        builder.Configuration.AddInMemoryCollection([new("Registry:DataDirectory", _data.Path)]);
        builder.Services.AddRegistry(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        var postmaster = host.Services.GetRequiredService<RegistryDatabase>().Cluster!.Postmaster;
        var witness = host.Services.GetRequiredService<Witness>();
        await host.StopAsync();

        (witness.AtStart, witness.AtStop).ShouldBe((0, 0));
        ClusterLeftovers.IsAlive(postmaster).ShouldBeFalse();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private sealed class Witness(RegistryHealth health) : IHostedService
    {
        public int? AtStart { get; private set; }
        public int? AtStop { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken) => AtStart = (await health.RunAsync(cancellationToken)).Length;
        public async Task StopAsync(CancellationToken cancellationToken) => AtStop = (await health.RunAsync(cancellationToken)).Length;
    }
}
