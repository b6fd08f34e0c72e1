using Serilog;

namespace BurdenCompliance.Web.Hosting;

/// <summary>The log: JSON lines on the console, without a word of any draft.</summary>
internal static class Logs
{
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(
            new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).WriteTo.Console(new JsonLine()).CreateLogger(),
            dispose: true);
        return builder;
    }

    /// <summary>One line a request: method, route, status, time. Neither query nor file name.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("BurdenCompliance.Web.Requests");
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(async (context, next) =>
        {
            var start = clock.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                LogRequest(log, context, clock.GetElapsedTime(start));
            }
        });
    }

    private static void LogRequest(Microsoft.Extensions.Logging.ILogger log, HttpContext context, TimeSpan elapsed)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        log.LogInformation("{Method} {Route} {Status} {Milliseconds} ms {Request}",
            context.Request.Method, route, context.Response.StatusCode, Math.Round(elapsed.TotalMilliseconds, 1), context.TraceIdentifier);
    }
}
