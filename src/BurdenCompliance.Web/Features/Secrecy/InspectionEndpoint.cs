using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Secrecy;

/// <summary>The declaration over HTTP; sent again it changes nothing.</summary>
internal static class InspectionEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/assessments/{id:guid}/inspection", DeclareAsync).RequirePosts(Post.Drafter).WithName("declareInspected").WithTags(WayWording.ApiTag)
            .WithSummary(SecrecyWording.ApiDeclare).Produces<InspectionDeclared>().ProducesProblems(400, 401, 403, 404, 409, 503);

    private static async Task<IResult> DeclareAsync(HttpContext context, Guid id, InspectionBody body, DeclareInspected declare) =>
        await declare.RunAsync(context.Actor(), id, body.FileSha256 ?? "", context.RequestAborted) switch
        {
            DeclareInspectedOutcome.Declared(var inspection) => Results.Json(inspection),
            DeclareInspectedOutcome.OtherFile => new Problem(409, "E_OTHER_FILE", SecrecyWording.ProblemOtherFile).Result(),
            _ => Problem.NotFound.Result(),
        };
}

/// <param name="FileSha256">Of the file looked at.</param>
internal sealed record InspectionBody(string? FileSha256);
