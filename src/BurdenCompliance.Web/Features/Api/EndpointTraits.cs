using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>What endpoints of the API have in common.</summary>
internal static class EndpointTraits
{
    /// <summary>Takes a multipart form with a file, read to memory.</summary>
    public static RouteHandlerBuilder WithUpload(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new UploadAttribute())
        .RequireRateLimiting(UploadQueue.Policy)
        .Accepts<UploadForm>("multipart/form-data");

    /// <summary>May answer with problem details of these statuses.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ProblemDetails>(status, "application/problem+json");
        return endpoint;
    }
}

/// <summary>The form of an upload, for the description of the API.</summary>
/// <param name="File">The .docx, at most 50 MiB.</param>
/// <param name="Profile">JSON object of profile fields given by hand.</param>
internal sealed record UploadForm(IFormFile File, string? Profile);
