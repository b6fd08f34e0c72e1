using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace BurdenCompliance.Web.Access.SingleSignOn;

/// <summary>Remembers in the browser, sealed and for five minutes, whom the sign-on server recognised, while the code is asked for.</summary>
internal sealed class HalfSignedIn(IDataProtectionProvider protection)
{
    private const string Name = "burden-sign-on-code";
    private static readonly TimeSpan Serves = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector(Name).ToTimeLimitedDataProtector();

    public void Write(HttpContext context, string account, string? back) => context.Response.Cookies.Append(
        HostCookie.NameOf(Name, context.Request), _seal.Protect(JsonSerializer.Serialize((string?[])[account, back]), Serves), Options(context.Request));

    /// <summary>Account and way back, or null when there is none any more.</summary>
    public (string Account, string? Back)? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[HostCookie.NameOf(Name, context.Request)] is { Length: > 0 } sealedText
                && JsonSerializer.Deserialize<string?[]>(_seal.Unprotect(sealedText)) is [{ } account, var back] ? (account, back) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remove(HttpContext context) => context.Response.Cookies.Delete(HostCookie.NameOf(Name, context.Request), Options(context.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true,
    };
}
