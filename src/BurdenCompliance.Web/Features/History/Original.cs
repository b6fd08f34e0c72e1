using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.History;

/// <summary>Gives back a file as it was handed in.</summary>
internal static class Original
{
    /// <summary>The type of every file given back.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/assessments/{id:guid}/versions/{version:int}/original.docx", RunAsync).RequirePosts().ExcludeFromDescription();

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/assessments/{id:guid}/versions/{version:int}/original.docx", RunAsync).RequirePosts().WithName("readOriginal")
            .WithTags(WayWording.ApiTag).WithSummary(WayWording.ApiOriginal).Produces(200, contentType: Docx).ProducesProblems(401, 403, 404, 503);

    /// <summary>Tells whoever followed a link to a file why there is none.</summary>
    internal static async Task<IResult> RefuseAsync(HttpContext context, Problem problem)
    {
        await problem.AnswerAsync(context);
        return Results.Empty;
    }

    private static async Task<IResult> RunAsync(HttpContext context, Guid id, int version, FindCase find, ReadOriginal original)
    {
        if (await find.RunAsync(context.Actor(), id, context.RequestAborted) is not { } found
            || found.Versions.FirstOrDefault(v => v.Number == version) is not { } wanted)
            return await RefuseAsync(context, Problem.NotFound);
        if (await original.RunAsync(context.Actor(), id, version, context.RequestAborted) is not OriginalOutcome.Found(var bytes))
            return await RefuseAsync(context, Problem.FileLost);
        // Nothing between server and browser may keep it.
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, Docx, wanted.FileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? wanted.FileName : $"{wanted.FileName}.docx");
    }
}
