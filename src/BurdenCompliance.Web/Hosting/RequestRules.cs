using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Refuses requests no page or client of ours would send.</summary>
internal static class RequestRules
{
    public static IApplicationBuilder UseRequestRules(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return next(context);
        if (!HttpMethods.IsPost(method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return Problem.MethodNotAllowed.WriteAsync(context);
        }
        if (context.Request.Headers["Idempotency-Key"].Count is var keys and > 1)
            return Problem.SeveralKeys(keys).WriteAsync(context);
        // Browsers say where a request comes from; other clients say nothing and hold no cookie of ours.
        var site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        return site is "" or "same-origin" or "none" ? next(context) : Problem.CrossSite.WriteAsync(context);
    });
}
