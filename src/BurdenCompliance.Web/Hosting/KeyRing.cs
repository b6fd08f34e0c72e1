using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BurdenCompliance.Registry;
using Microsoft.AspNetCore.DataProtection;

namespace BurdenCompliance.Web.Hosting;

/// <summary>The keys of form tokens: one ring in the data folder for all replicas, encrypted under a certificate beside it.</summary>
internal static class KeyRing
{
    private const string Subject = "CN=BurdenCompliance key ring";

    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        var data = configuration.GetSection(RegistryOptions.Section)[nameof(RegistryOptions.DataDirectory)] ?? new RegistryOptions().DataDirectory;
        // Another place for it (a mounted secret) keeps a copy of the data folder from holding both.
        var file = configuration.FileOr("Burden:KeyCertificate", Path.Combine(data, "key-ring.pfx"));
        var keys = services.AddDataProtection().SetApplicationName("BurdenCompliance").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
        try
        {
            keys.ProtectKeysWithCertificate(ReadOrMake(Path.GetFullPath(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // Told when the site starts, like every setting that stops it.
            services.AddSingleton<IHostedService>(_ => throw new StartRefusedException(string.Format(Text.AccessWording.StartKeyRing, file, e.Message)));
        }
        return services;
    }

    private static X509Certificate2 ReadOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    // Moved without overwriting: of replicas that start together, one makes it.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var key = RSA.Create(3072);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(50));
        var making = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(making, options))
            stream.Write(certificate.Export(X509ContentType.Pkcs12));
        try
        {
            File.Move(making, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(making);
        }
    }
}
