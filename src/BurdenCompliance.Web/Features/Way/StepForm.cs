using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>What every form of a step carries besides its own fields.</summary>
/// <param name="Seen">The revision seen, or for acts that stay in a state the version.</param>
/// <param name="Key">Makes sending the form twice harmless.</param>
internal sealed record StepForm(int Seen, string? Key)
{
    public static string NewKey() => Guid.NewGuid().ToString("N");

    /// <param name="context">Who asks.</param>
    /// <param name="id">Which assessment.</param>
    /// <param name="content">All that decides the answer besides, always in the same order.</param>
    public StepRequest Request(HttpContext context, Guid id, params ReadOnlySpan<string?> content) =>
        new(id, Seen, context.Actor(), IdempotencyKey.IsValid(Key) ? IdempotencyKey.For(Key!, [id.ToString(), Seen.ToString(), .. content]) : null);
}
