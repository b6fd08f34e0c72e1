using System.Net;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.HttpOverrides;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Whose word on a client's address and on TLS is taken: that of the proxies named, of nobody else.</summary>
internal static class Proxies
{
    /// <summary>Addresses or networks (<c>10.1.2.3</c>, <c>10.1.0.0/16</c>), separated by spaces; none by default.</summary>
    public const string Setting = "Burden:Proxies";

    /// <exception cref="StartRefusedException">An address cannot be read.</exception>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app)
    {
        var words = app.ApplicationServices.GetRequiredService<IConfiguration>()[Setting]?.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (words.Length == 0)
            return app;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var word in words)
        {
            if (IPAddress.TryParse(word, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(word, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new StartRefusedException(string.Format(AccessWording.StartProxies, Setting, word));
        }
        return app.UseForwardedHeaders(options);
    }
}
