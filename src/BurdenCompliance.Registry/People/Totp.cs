using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>Time-based one-time codes, RFC 6238: HMAC-SHA1, 30 seconds, 6 digits, as every authenticator computes them.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    private const int Digits = 1_000_000;

    /// <summary>160 random bits in base 32.</summary>
    public static string NewSecret()
    {
        var text = new StringBuilder(32);
        foreach (var b in RandomNumberGenerator.GetBytes(32))
            text.Append(Alphabet[b & 31]);
        return text.ToString();
    }

    /// <summary>The code of a moment.</summary>
    public static string Code(string secret, DateTimeOffset at) => Code(secret, StepOf(at));

    /// <summary>What an authenticator scans or takes by hand.</summary>
    public static string Address(string secret, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period=30";

    /// <summary>The time step a code belongs to, one step of clock difference allowed; null for a wrong code.</summary>
    internal static long? StepOf(string secret, string code, DateTimeOffset now, long after)
    {
        var given = Encoding.ASCII.GetBytes(string.Concat(code.Where(c => !char.IsWhiteSpace(c))));
        var current = StepOf(now);
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (step > after && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), given))
                return step;
        }
        return null;
    }

    private static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    private static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 as authenticators implement it; HMAC-SHA1 is sound for this use
        HMACSHA1.HashData(Bytes(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var c in secret)
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
            buffer &= (1 << bits) - 1;
        }
        return bytes;
    }
}
