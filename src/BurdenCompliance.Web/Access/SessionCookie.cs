namespace BurdenCompliance.Web.Access;

/// <summary>The cookie that holds the session's secret.</summary>
internal static class SessionCookie
{
    private static string Name(HttpRequest request) => HostCookie.NameOf("burden-session", request);

    public static string? Read(HttpRequest request) => request.Cookies[Name(request)] is { Length: > 0 } token ? token : null;

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name(context.Request), token, Options(context.Request));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        // Lax, so that a link in a message opens the page; every change asks for a token besides.
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
