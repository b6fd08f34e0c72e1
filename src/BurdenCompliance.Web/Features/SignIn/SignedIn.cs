using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.Web.Features.SignIn;

/// <summary>Begins the browser's session after somebody was let in, by whichever way.</summary>
internal static class SignedIn
{
    /// <returns>Where to go: first to the notice of a session that this one ended.</returns>
    /// <param name="context">The request that let them in.</param>
    /// <param name="done">The session.</param>
    /// <param name="back">An address of this site, or null.</param>
    public static string Begin(HttpContext context, SignInOutcome.Done done, string? back)
    {
        SessionCookie.Write(context, done.Token);
        return done.Ended is { } ended
            ? $"/account?ended={Uri.EscapeDataString(ended.Address ?? "")}&seen={ended.SeenAt.ToUnixTimeSeconds()}"
            : back ?? Navigation.Home(done.Actor);
    }
}
