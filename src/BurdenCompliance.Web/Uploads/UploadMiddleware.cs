using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Reads the form of an upload before its endpoint, so that antiforgery finds its token.</summary>
internal static class UploadMiddleware
{
    public static IApplicationBuilder UseUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<UploadAttribute>() is not null
            && await UploadReader.ReadAsync(context) is { } problem)
            await problem.AnswerAsync(context);
        else
            await next(context);
    });
}
