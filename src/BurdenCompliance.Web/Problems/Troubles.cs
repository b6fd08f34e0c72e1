using BurdenCompliance.Registry;
using Microsoft.AspNetCore.Diagnostics;

namespace BurdenCompliance.Web.Problems;

/// <summary>Turns exceptions and bare statuses into answers without details.</summary>
internal static class Troubles
{
    private const string Page = "/trouble";

    public static IApplicationBuilder UseTroubles(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Page,
            StatusCodeSelector = Status,
            // What failed in the request, such as the look-up of the session, is not met again by the page that tells of it.
            CreateScopeForErrors = true,
            // A client's mistake is no event for the log of errors.
            SuppressDiagnosticsCallback = trouble => Status(trouble.Exception) < 500,
        })
        .UseStatusCodePagesWithReExecute(Page);

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        UnfitTextException => StatusCodes.Status400BadRequest,
        KeyUsedOtherwiseException => StatusCodes.Status422UnprocessableEntity,
        RegistryUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
