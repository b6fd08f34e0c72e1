using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Hosting;

/// <summary>What the registry needs to know of a request.</summary>
internal static class Requests
{
    /// <summary>Everyone is the same person until there is a sign-in.</summary>
    public static Caller Caller(this HttpContext context) => new("local", context.TraceIdentifier);
}
