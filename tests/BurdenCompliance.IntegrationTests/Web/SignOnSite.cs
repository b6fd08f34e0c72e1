using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A site over TLS of its own that knows an authorization server.</summary>
public sealed class SignOnSite : IAsyncLifetime
{
    private readonly string _certificate = Path.Combine(Path.GetTempPath(), $"burden-test-{Guid.NewGuid():N}.pfx");

    private X509Certificate2 _trusted = null!;

    internal AuthorizationServer Server { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    /// <summary>A browser without a window: it follows nothing by itself and keeps cookies.</summary>
    internal HttpClient NewClient()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(_trusted);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.SslOptions.CertificateChainPolicy = policy;
        return new HttpClient(handler) { BaseAddress = Site.Address };
    }

    public async Task InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllBytesAsync(_certificate, certificate.Export(X509ContentType.Pkcs12, "test"));
        _trusted = X509CertificateLoader.LoadCertificate(certificate.RawData);
        Server = await AuthorizationServer.StartAsync();
        Site = new Site(
            "--urls", "https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path", _certificate, "--Kestrel:Certificates:Default:Password", "test",
            "--Burden:Samples", "true", "--Burden:SampleAssessments", "false",
            "--Burden:SignOn:Name", "云岭市统一身份认证", "--Burden:SignOn:ClientId", AuthorizationServer.ClientId,
            "--Burden:SignOn:ClientSecret", AuthorizationServer.ClientSecret, "--Burden:SignOn:AccountClaim", "data.account",
            "--Burden:SignOn:AuthorizationEndpoint", $"{Server.Address}/authorize", "--Burden:SignOn:TokenEndpoint", $"{Server.Address}/token",
            "--Burden:SignOn:UserInformationEndpoint", $"{Server.Address}/userinfo");
        await Site.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await Server.DisposeAsync();
        _trusted.Dispose();
        File.Delete(_certificate);
    }
}
