using BurdenCompliance.Registry;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Text;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Access;

/// <summary>At the first start: the sample people, or the three administrators with one-time secrets in a file of their own, never in the log.</summary>
internal sealed class FirstSignIn(
    SamplePeople samples, FirstAdministrators administrators, IConfiguration configuration, IOptions<RegistryOptions> registry,
    ILogger<FirstSignIn> log) : IHostedService
{
    private const string FileName = "first-sign-in.txt";

    /// <exception cref="StartRefusedException">Others could reach accounts whose password is known.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.IsOn(Samples.Setting))
        {
            if (configuration.IsOn(LoopbackOnly.Setting))
                throw new StartRefusedException(string.Format(AccessWording.StartSamplesRemote, Samples.Setting, LoopbackOnly.Setting));
            await samples.AddAsync(Samples.Password, Samples.TotpSecret, cancellationToken);
            return;
        }
        var secrets = await administrators.MakeAsync(cancellationToken);
        if (secrets.IsEmpty)
            return;
        var path = Path.GetFullPath(Path.Combine(registry.Value.DataDirectory, FileName));
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(path, options);
        await file.WriteLineAsync(AccessWording.FirstSignInHead);
        foreach (var secret in secrets)
            await file.WriteLineAsync($"  {secret.Name}  {secret.Account}  {secret.Secret}");
        log.LogWarning("{Words} {Path}", AccessWording.FirstSignInWhere, path);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
