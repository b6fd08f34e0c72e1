namespace BurdenCompliance.Web.Access;

/// <summary>A cookie that no other host can set: with the prefix over TLS, where alone a browser takes it; plain on the site's own machine.</summary>
internal sealed class HostCookie : CookieBuilder
{
    private readonly string _name;
    private readonly IHttpContextAccessor _requests;

    public HostCookie(string name, IHttpContextAccessor requests)
    {
        (_name, _requests) = (name, requests);
        (Path, HttpOnly, IsEssential, SecurePolicy) = ("/", true, true, CookieSecurePolicy.SameAsRequest);
    }

    public override string? Name
    {
        get => NameOf(_name, _requests.HttpContext?.Request);
        set => throw new NotSupportedException("The name follows from the request.");
    }

    /// <summary>As the browser knows it.</summary>
    public static string NameOf(string name, HttpRequest? request) => request is { IsHttps: true } ? $"__Host-{name}" : name;
}
