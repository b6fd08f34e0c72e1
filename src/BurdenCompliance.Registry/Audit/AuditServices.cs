using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Registry;

/// <summary>The audit's verbs and the writer of its checkpoints.</summary>
internal static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s =>
        {
            var (data, audit) = (s.GetRequiredService<IOptions<RegistryOptions>>().Value.DataPath, s.GetRequiredService<IOptions<AuditOptions>>().Value);
            return new CheckpointFile(audit.CheckpointFolder ?? Path.Combine(data, "checkpoints"), audit.KeyFile ?? Path.Combine(data, "audit-key.pem"));
        });
        services.AddSingleton<IHostedService>(s => new WriteCheckpoints(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<CheckpointFile>(), s.GetRequiredService<IOptions<AuditOptions>>().Value,
            s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<WriteCheckpoints>>()));
        services.AddSingleton(s => new ExportAudit(s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new ListAuditEvents(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new RecordAccess(
            s.GetRequiredService<Acts>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<RecordAccess>>()));
        services.AddSingleton<IHostedService>(s => s.GetRequiredService<RecordAccess>());
        services.AddSingleton(s =>
        {
            var (data, audit) = (s.GetRequiredService<IOptions<RegistryOptions>>().Value.DataPath, s.GetRequiredService<IOptions<AuditOptions>>().Value);
            return new PurgeAudit(
                s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<PeopleOptions>(), s.GetRequiredService<TimeProvider>(),
                audit.ArchiveFolder ?? Path.Combine(data, "audit-archive"));
        });
        return services;
    }
}
