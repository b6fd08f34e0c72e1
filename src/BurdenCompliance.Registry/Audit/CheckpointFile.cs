using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>The signed checkpoints of the audit's chain: one JSON line each, appended, flushed to disk. Nothing of it is in the database.</summary>
internal sealed class CheckpointFile(string folder, string keyFile)
{
    /// <summary>Name of the file in the folder.</summary>
    public const string Name = "checkpoints.jsonl";
    /// <summary>Name of the public key beside it.</summary>
    public const string PublicKeyName = "audit-public-key.pem";
    private const string Algorithm = "ecdsa-p256-sha256";

    private string Path { get; } = System.IO.Path.Combine(folder, Name);

    /// <summary>The last one, or null.</summary>
    /// <exception cref="InvalidDataException">The last line is no checkpoint.</exception>
    public Checkpoint? Last() => JsonLines.Last<Checkpoint>(Path);

    /// <summary>Signs and appends; on disk when this returns.</summary>
    public void Append(long seq, string hash, DateTimeOffset at)
    {
        Directory.CreateDirectory(folder);
        using var key = Key();
        var microseconds = (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var signature = key.SignData(Encoding.ASCII.GetBytes($"burden-checkpoint-v1\n{seq}\n{hash}\n{seq}\n{microseconds}\n"), HashAlgorithmName.SHA256);
        JsonLines.Append(Path, new Checkpoint(seq, hash, seq, microseconds, Algorithm, Convert.ToBase64String(signature)));
    }

    private ECDsa Key()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(keyFile))
            key.ImportFromPem(File.ReadAllText(keyFile));
        else
            PrivateFile.Write(keyFile, key.ExportPkcs8PrivateKeyPem());
        var publicKey = System.IO.Path.Combine(folder, PublicKeyName);
        if (!File.Exists(publicKey))
            File.WriteAllText(publicKey, key.ExportSubjectPublicKeyInfoPem());
        return key;
    }
}

/// <summary>One checkpoint.</summary>
/// <param name="Seq">Number of the chain's last row.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Count">Rows up to it; equals <paramref name="Seq"/>.</param>
/// <param name="At">Microseconds since 1970, UTC.</param>
/// <param name="Algorithm">Of the signature.</param>
/// <param name="Signature">Base 64.</param>
internal sealed record Checkpoint(long Seq, string Hash, long Count, long At, string Algorithm, string Signature);
