using System.Globalization;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Reads the form of an upload before its endpoint, so that antiforgery finds its token.</summary>
internal static class UploadMiddleware
{
    public static IApplicationBuilder UseUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<UploadAttribute>() is null)
        {
            await next(context);
            return;
        }
        var throttle = context.RequestServices.GetRequiredService<ThrottleUploads>();
        if (await throttle.RunAsync(context.Actor(), context.RequestAborted) is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problem.Throttled.AnswerAsync(context);
        }
        else if (await UploadReader.ReadAsync(context) is { } problem)
        {
            await problem.AnswerAsync(context);
        }
        else
        {
            await next(context);
        }
    });
}
