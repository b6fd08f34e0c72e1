using System.Net;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Keeps the site on the machine it runs on unless a setting opens it; then others come over TLS.</summary>
internal static class LoopbackOnly
{
    /// <summary>The setting that lifts it, for a site behind TLS.</summary>
    public const string Setting = "Burden:AllowRemote";

    /// <summary>Refuses the start for an address other machines can reach, before it is bound.</summary>
    /// <exception cref="StartRefusedException">An address is not loopback and the setting is off.</exception>
    public static void Apply(KestrelServerOptions kestrel, IConfiguration configuration)
    {
        if (configuration.IsOn(Setting))
            return;
        kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            if (endpoint.EndPoint is IPEndPoint { Address: var address } && !IPAddress.IsLoopback(address))
                throw new StartRefusedException(string.Format(Text.Wording.StartNotLoopback, endpoint.EndPoint, Setting));
        });
    }

    /// <summary>Answers only requests for a loopback name, so that no foreign name can be pointed at the site; an opened site answers other machines over TLS only.</summary>
    public static IApplicationBuilder UseReach(this IApplicationBuilder app)
    {
        var isOpen = app.ApplicationServices.GetRequiredService<IConfiguration>().IsOn(Setting);
        return isOpen
            ? app.Use((context, next) => IsPrivate(context) ? next(context) : Problem.TlsNeeded.WriteAsync(context))
            : app.Use((context, next) => IsLoopback(context.Request.Host.Host) ? next(context) : Problem.ForeignHost.WriteAsync(context));
    }

    // Whoever watches a probe of the machine's health learns nothing by it.
    private static bool IsPrivate(HttpContext context) => context.Request.IsHttps
        || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)
        || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
