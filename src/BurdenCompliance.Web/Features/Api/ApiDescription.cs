using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.OpenApi;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>What <c>/openapi/v1.json</c> says of the API as a whole.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = RequestWording.ApiTitle;
            document.Info.Description = RequestWording.ApiAbout;
            document.Info.Version = "1";
            return Task.CompletedTask;
        });
        // Every list is paged in one manner.
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters ?? [])
                parameter.Description ??= parameter.Name switch { "after" => LedgerApiWording.After, "size" => LedgerApiWording.Size, _ => null };
            return Task.CompletedTask;
        });
    }
}
