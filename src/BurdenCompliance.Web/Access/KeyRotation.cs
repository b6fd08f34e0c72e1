using BurdenCompliance.Registry;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace BurdenCompliance.Web.Access;

/// <summary>Looks every two seconds whether the operator rotated the keys (<c>burden keys rotate</c>); then the old ones are revoked and the next use makes a new one.</summary>
internal sealed class KeyRotation(
    RotateKeys rotate, IKeyManager keys, IDataProtectionProvider protection, TimeProvider clock, ILogger<KeyRotation> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private DateTimeOffset? _done;

    /// <summary>Before anything is answered: the command may have run while the site stood still.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _done = await rotate.SinceAsync(cancellationToken);
        if (_done is { } since && keys.GetAllKeys().Any(key => key.CreationDate < since && !key.IsRevoked))
            Revoke(since);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Each replica revokes for itself: that is what makes it forget the ring it holds in memory.
                if (await rotate.SinceAsync(stoppingToken) is { } since && since != _done)
                {
                    Revoke(since);
                    _done = since;
                }
            }
            catch (RegistryUnavailableException e)
            {
                log.LogWarning(e, "Whether keys were rotated is not known while the database is away");
            }
        }
    }

    private void Revoke(DateTimeOffset since)
    {
        keys.RevokeAllKeys(since, "rotated");
        // The ring is read anew while the first to ask still gets the old one: that shall be nobody's form.
        protection.CreateProtector(nameof(KeyRotation)).Protect([0]);
        log.LogWarning("Keys from before {Since} were revoked", since);
    }
}
