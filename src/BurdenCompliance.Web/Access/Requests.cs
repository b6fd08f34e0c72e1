using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Access;

/// <summary>Who asks.</summary>
internal static class Requests
{
    /// <summary>The signed-in person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint allows anonymous requests.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.ActorOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The signed-in person, or null.</summary>
    public static Actor? ActorOrNull(this HttpContext context) => context.Features.Get<Session>()?.Actor;
}
