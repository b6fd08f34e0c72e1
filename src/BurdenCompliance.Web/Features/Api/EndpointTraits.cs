using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>What endpoints of the API have in common.</summary>
internal static class EndpointTraits
{
    /// <summary>Takes a multipart form with a file, read to memory.</summary>
    /// <typeparam name="TForm">Its fields, for the description of the API.</typeparam>
    public static RouteHandlerBuilder WithUpload<TForm>(this RouteHandlerBuilder endpoint) where TForm : UploadForm => endpoint
        .WithMetadata(new UploadAttribute())
        .RequireRateLimiting(UploadQueue.Policy)
        .Accepts<TForm>("multipart/form-data");

    /// <summary>May answer with problem details of these statuses.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ProblemDetails>(status, "application/problem+json");
        return endpoint;
    }
}

/// <summary>The form of an upload, as the API describes it.</summary>
internal record UploadForm
{
    /// <summary>At most 50 MiB.</summary>
    public required IFormFile File { get; init; }
}
