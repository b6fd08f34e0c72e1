using System.ComponentModel.DataAnnotations;
using System.Net;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Access.SingleSignOn;

/// <summary>The office's own sign-on server (统一身份认证), spoken to by OAuth 2.0 with an authorization code; configuration section <c>Burden:SignOn</c>. Nothing set: none.</summary>
internal sealed class SignOnOptions : IValidatableObject
{
    public const string Section = "Burden:SignOn";

    /// <summary>As people call the server; stands on the sign-in page.</summary>
    public string Name { get; set; } = SignOnWording.DefaultName;

    /// <summary>This site's id at the server; setting it turns sign-on on.</summary>
    public string? ClientId { get; set; }

    /// <summary>This site's secret at the server; better in <see cref="ClientSecretFile"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>File that holds the secret alone.</summary>
    public string? ClientSecretFile { get; set; }

    public string? AuthorizationEndpoint { get; set; }

    public string? TokenEndpoint { get; set; }

    /// <summary>Answers JSON about the person to who brings the access token.</summary>
    public string? UserInformationEndpoint { get; set; }

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>Where in that JSON the account name stands; a dot leads into an object, as in <c>data.account</c>.</summary>
    public string AccountClaim { get; set; } = "preferred_username";

    /// <summary>The server asks for two factors itself: no code is asked for at sign-in. Signing a document always asks for one.</summary>
    public bool IsTwoFactor { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(ClientId);

    /// <summary>The secret, from wherever it is kept.</summary>
    public string ReadSecret() => ClientSecret ?? File.ReadAllText(ClientSecretFile!).Trim();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            // Half a server would silently be none.
            if (AuthorizationEndpoint is not null || TokenEndpoint is not null || UserInformationEndpoint is not null)
                yield return Wrong(SignOnWording.StartMissing, nameof(ClientId));
            yield break;
        }
        if (string.IsNullOrEmpty(ClientSecret) && !File.Exists(ClientSecretFile))
            yield return Wrong(SignOnWording.StartSecret, nameof(ClientSecretFile));
        foreach (var (name, address) in new[]
        {
            (nameof(AuthorizationEndpoint), AuthorizationEndpoint), (nameof(TokenEndpoint), TokenEndpoint), (nameof(UserInformationEndpoint), UserInformationEndpoint),
        })
        {
            if (!IsPrivate(address))
                yield return Wrong(SignOnWording.StartEndpoint, name);
        }
        if (string.IsNullOrWhiteSpace(AccountClaim))
            yield return Wrong(SignOnWording.StartMissing, nameof(AccountClaim));
    }

    private static ValidationResult Wrong(string words, string member) => new(string.Format(words, $"{Section}:{member}"), [member]);

    // Codes and tokens pass over it.
    private static bool IsPrivate(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == Uri.UriSchemeHttp && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)))));
}
