using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Registry;

/// <summary>Puts the registry into an application.</summary>
public static class RegistryServices
{
    /// <summary>Adds the verbs and a hosted service that brings the database up before the application serves and takes it down last.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">Holds the section <see cref="RegistryOptions.Section"/>.</param>
    public static IServiceCollection AddRegistry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RegistryOptions>().Bind(configuration.GetSection(RegistryOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => new RegistryDatabase(
            s.GetRequiredService<IOptions<RegistryOptions>>().Value, s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(s => new OriginalFiles(s.GetRequiredService<IOptions<RegistryOptions>>().Value.DataPath));
        services.AddSingleton<IHostedService>(s => new RegistryLifetime(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<OriginalFiles>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHostedService>(s => new SweepOrphans(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<IOptions<RegistryOptions>>().Value.DataPath, s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<SweepOrphans>>()));

        services.AddSingleton(s => new Acts(s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new RecordRefusal(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new RegistryHealth(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<IOptions<RegistryOptions>>().Value,
            s.GetRequiredService<TimeProvider>()));
        services.AddLedger();
        return services.AddAssessments().AddPeople(configuration).AddAudit(configuration).AddWay();
    }

    private static IServiceCollection AddAssessments(this IServiceCollection services)
    {
        services.AddSingleton(s => new OpenAssessment(
            s.GetRequiredService<Acts>(), s.GetRequiredService<OriginalFiles>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new DeclareInspected(s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new ListAssessments(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new FindAssessment(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new ReadOriginal(s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<OriginalFiles>()));
        return services;
    }

    private static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PeopleOptions>().Bind(configuration.GetSection(PeopleOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<PeopleOptions>>().Value);
        services.AddSingleton(s => new SecretBox(s.GetRequiredService<IOptions<RegistryOptions>>().Value.DataPath));
        services.AddSingleton(s => new SignIn(
            s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<SecretBox>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new SignOn(
            s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<SecretBox>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new SignOut(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new StepUp(s.GetRequiredService<Acts>(), s.GetRequiredService<SecretBox>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new ChangePassword(s.GetRequiredService<Acts>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new EnrolSecondFactor(s.GetRequiredService<Acts>(), s.GetRequiredService<SecretBox>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new FindSession(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<PeopleOptions>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new FindOffices(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new FindPeople(s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new SamplePeople(s.GetRequiredService<Acts>(), s.GetRequiredService<SecretBox>()));
        services.AddSingleton(s => new ApiTokens(s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ThrottleUploads(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<PeopleOptions>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new AdministerPeople(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new GivePosts(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new HandOver(s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new AdministerOffices(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new UploadSlots(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<PeopleOptions>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new RotateKeys(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new ReadSettings(s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new ChangeSettings(s.GetRequiredService<Acts>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new SecrecyAlerts(s.GetRequiredService<Acts>(), s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new FirstAdministrators(s.GetRequiredService<Acts>()));
        return services;
    }
}
