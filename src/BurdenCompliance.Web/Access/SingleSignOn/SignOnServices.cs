using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Access.SingleSignOn;

/// <summary>Single sign-on through the framework's OAuth handler, which keeps state, correlation cookie and PKCE.</summary>
internal static class SignOnServices
{
    public const string Scheme = "sign-on";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddSignOn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var section = configuration.GetSection(SignOnOptions.Section);
        authentication.Services.AddOptions<SignOnOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        authentication.Services.AddSingleton<HalfSignedIn>();
        if (string.IsNullOrEmpty(section[nameof(SignOnOptions.ClientId)]))
            return;
        authentication.Services.AddSingleton<SignOnEvents>();
        authentication.Services.AddOptions<OAuthOptions>(Scheme).Configure<IOptions<SignOnOptions>, IHttpContextAccessor>((oauth, settings, requests) =>
        {
            Configure(oauth, settings.Value);
            // Lax, because without TLS (on the own machine) a browser keeps no cookie marked None.
            oauth.CorrelationCookie = new HostCookie("burden-sign-on.", requests) { SameSite = SameSiteMode.Lax, Expiration = oauth.RemoteAuthenticationTimeout };
        });
        authentication.AddOAuth(Scheme, _ => { });
    }

    private static void Configure(OAuthOptions oauth, SignOnOptions settings)
    {
        oauth.CallbackPath = "/sign-in/callback";
        oauth.ClientId = settings.ClientId!;
        oauth.ClientSecret = settings.ReadSecret();
        oauth.AuthorizationEndpoint = settings.AuthorizationEndpoint!;
        oauth.TokenEndpoint = settings.TokenEndpoint!;
        oauth.UserInformationEndpoint = settings.UserInformationEndpoint!;
        oauth.UsePkce = true;
        oauth.SaveTokens = false;
        oauth.BackchannelTimeout = Patience;
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            oauth.Scope.Add(scope);
        oauth.ClaimActions.MapCustomJson(ClaimTypes.Name, user => Text(user, settings.AccountClaim.Split('.')));
        oauth.EventsType = typeof(SignOnEvents);
    }

    private static string? Text(JsonElement value, IEnumerable<string> path)
    {
        foreach (var name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
                return null;
        }
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
