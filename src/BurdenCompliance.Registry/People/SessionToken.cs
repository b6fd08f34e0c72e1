using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>Secrets a client holds; the database keeps the hash only.</summary>
internal static class SessionToken
{
    /// <summary>256 random bits as 43 URL-safe characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Sha256(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
