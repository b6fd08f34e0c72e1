using System.Text.Json;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>A write under the client's key: bound to address and body, so that only a true repeat is one.</summary>
internal static class OnceOnly
{
    public static async Task<IResult> RunAsync<T>(HttpContext context, string? key, T body, Func<IdempotencyKey, Task<IResult>> run) =>
        IdempotencyKey.IsValid(key)
            ? await run(IdempotencyKey.For(key!, context.Request.Path, JsonSerializer.Serialize(body))) : Problem.NoIdempotencyKey.Result();

    /// <summary>The key of a page's form, bound to its address and every field; null for a form that brings none.</summary>
    public static IdempotencyKey? Form(HttpContext context, string? key)
    {
        if (!IdempotencyKey.IsValid(key))
            return null;
        // The token differs each time the page is shown, and says nothing of what is asked for.
        var token = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var fields = context.Request.Form.Where(field => field.Key != token).OrderBy(field => field.Key, StringComparer.Ordinal);
        return IdempotencyKey.For(key!, [context.Request.Path, context.Request.QueryString.Value, .. fields.SelectMany(field => field.Value.Prepend(field.Key))]);
    }
}
