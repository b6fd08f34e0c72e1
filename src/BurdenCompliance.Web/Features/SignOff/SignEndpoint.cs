using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.SignOff;

/// <summary><c>POST /api/v1/assessments/{id}/signature</c>.</summary>
internal static class SignEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => WayEndpoints.Post(api, "/signature", "signAssessment", RunAsync);

    private static async Task<IResult> RunAsync(
        HttpContext context, Guid id, SignBody body, SignFile sign, [FromHeader(Name = "Idempotency-Key")] string? key)
    {
        if (!IdempotencyKey.IsValid(key))
            return Problem.NoIdempotencyKey.Result();
        if (body is not { Revision: { } seen, FileSha256: { } file, CatalogSha256: { } catalog } || file.Length > 64 || catalog.Length > 64)
            return Problem.BadRequest.Result();
        var request = new StepForm(seen, key).Request(context, id, file, catalog, body.Words);
        var (standing, problem) = await sign.RunAsync(context, request, file, catalog, body.Code, body.Words ?? "");
        return problem?.Result() ?? Results.Json(standing);
    }
}

/// <param name="Revision">As seen.</param>
/// <param name="FileSha256">Of the file shown to the approver.</param>
/// <param name="CatalogSha256">Of the catalog it was examined with.</param>
/// <param name="Code">Of the second factor; serves once.</param>
internal sealed record SignBody(int? Revision, string? FileSha256, string? CatalogSha256, string? Code, string? Words);
