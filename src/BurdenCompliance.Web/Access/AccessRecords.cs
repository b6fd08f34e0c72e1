using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Access;

/// <summary>Writes down every look at something with an id, and every file that leaves; no page has to remember it.</summary>
internal static class AccessRecords
{
    public static IApplicationBuilder UseAccessRecords(this IApplicationBuilder app)
    {
        var record = app.ApplicationServices.GetRequiredService<RecordAccess>();
        return app.Use(async (context, next) =>
        {
            await next(context);
            if (HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status200OK
                && context.ActorOrNull() is { } actor && Of(context) is var (kind, @object))
                record.Add(actor, kind, @object);
        });
    }

    private static (AccessKind Kind, string Object)? Of(HttpContext context)
    {
        var leaves = context.Response.Headers.ContentDisposition.Count > 0;
        if (context.Request.RouteValues["id"] is { } id && (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route)
            return (leaves ? AccessKind.Download : AccessKind.View, $"{Noun(route)}/{id}");
        return leaves ? (AccessKind.Export, context.Request.Path.Value!.Trim('/')) : null;
    }

    // As the audit calls the objects of acts: the one of assessments/{id} is assessment/….
    private static string Noun(string route)
    {
        var noun = route[..route.IndexOf("/{id", StringComparison.Ordinal)].Split('/')[^1];
        return noun.EndsWith("ies", StringComparison.Ordinal) ? $"{noun[..^3]}y" : noun.TrimEnd('s');
    }
}
