using System.Text.Json;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>A write under the client's key: bound to address and body, so that only a true repeat is one.</summary>
internal static class OnceOnly
{
    public static async Task<IResult> RunAsync<T>(HttpContext context, string? key, T body, Func<IdempotencyKey, Task<IResult>> run) =>
        IdempotencyKey.IsValid(key)
            ? await run(IdempotencyKey.For(key!, context.Request.Path, JsonSerializer.Serialize(body))) : Problem.NoIdempotencyKey.Result();
}
