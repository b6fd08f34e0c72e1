using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>Keeps short secrets unreadable in the database: AES-GCM under a key file of the data folder, which no backup of the database holds.</summary>
internal sealed class SecretBox(string dataFolder)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Lazy<byte[]> _key = new(() => ReadKey(Path.Combine(dataFolder, "secret-key")));

    public string Close(string secret)
    {
        var text = Encoding.UTF8.GetBytes(secret);
        var closed = new byte[NonceLength + text.Length + TagLength];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(_key.Value, TagLength);
        cipher.Encrypt(closed.AsSpan(0, NonceLength), text, closed.AsSpan(NonceLength, text.Length), closed.AsSpan(NonceLength + text.Length));
        return Convert.ToBase64String(closed);
    }

    /// <exception cref="CryptographicException">Closed with another key, or altered.</exception>
    public string Open(string closed)
    {
        var bytes = Convert.FromBase64String(closed).AsSpan();
        var text = new byte[bytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(_key.Value, TagLength);
        cipher.Decrypt(bytes[..NonceLength], bytes[NonceLength..^TagLength], bytes[^TagLength..], text);
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] ReadKey(string path)
    {
        if (!File.Exists(path))
            PrivateFile.Write(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        return Convert.FromHexString(File.ReadAllText(path));
    }
}
