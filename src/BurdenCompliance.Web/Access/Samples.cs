using BurdenCompliance.Registry;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Access;

/// <summary>Makes the sample people at the first start when the setting asks for samples.</summary>
internal sealed class Samples(SamplePeople people, IConfiguration configuration) : IHostedService
{
    /// <summary>The setting; off by default.</summary>
    public const string Setting = "Burden:Samples";

    /// <summary>Of each sample person. Known to everybody, hence on this machine only.</summary>
    public const string Password = "Yunling-Qingxi-2026";

    /// <exception cref="StartRefusedException">Others could reach accounts whose password is known.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>(Setting))
            return;
        if (configuration.GetValue<bool>(LoopbackOnly.Setting))
            throw new StartRefusedException(string.Format(AccessWording.StartSamplesRemote, Setting, LoopbackOnly.Setting));
        await people.AddAsync(Password, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
