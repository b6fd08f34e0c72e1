using System.Globalization;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Reads the form of an upload before its endpoint, so that antiforgery finds its token.</summary>
internal static class UploadMiddleware
{
    private const int SoonSeconds = 2;

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
            await RefuseAsync(context, Problem.Throttled, wait);
            return;
        }
        var slots = context.RequestServices.GetRequiredService<UploadSlots>();
        if (await slots.TakeAsync(context.Actor(), context.RequestAborted) is not { } slot)
        {
            await RefuseAsync(context, Problem.TooManyAtOnce, SoonSeconds);
            return;
        }
        try
        {
            if (await UploadReader.ReadAsync(context) is { } problem)
                await problem.AnswerAsync(context);
            else
                await next(context);
        }
        finally
        {
            await GiveBackAsync(slots, context, slot);
        }
    });

    // The slot frees itself; the answer that stands is not spoilt for it.
    private static async Task GiveBackAsync(UploadSlots slots, HttpContext context, Guid slot)
    {
        try
        {
            await slots.GiveBackAsync(context.Actor(), slot);
        }
        catch (RegistryUnavailableException e)
        {
            context.RequestServices.GetRequiredService<ILogger<UploadSlots>>().LogWarning(e, "A slot for uploads was not given back");
        }
    }

    private static Task RefuseAsync(HttpContext context, Problem problem, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return problem.AnswerAsync(context);
    }
}
