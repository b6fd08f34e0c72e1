using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BurdenCompliance.Web.Hosting;

/// <summary>What a client may ask of the server; sizes in bytes.</summary>
internal static class ServerLimits
{
    /// <summary>Largest file accepted, 50 MiB.</summary>
    public const int File = 50 << 20;

    /// <summary>Largest body of an upload: the file and its form around it.</summary>
    public const int UploadBody = 51 << 20;

    /// <summary>Largest body anywhere else.</summary>
    public const int Body = 64 << 10;

    /// <summary>Uploads held in memory at once; further ones wait.</summary>
    public const int UploadsAtOnce = 16;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Body;
        kestrel.Limits.MaxConcurrentConnections = 2_000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    /// <summary>Refuses a body announced as too large before anything reads it; the endpoint is known by then.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ? Problem.TooLarge.AnswerAsync(context) : next(context));
}
