using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>A client's promise that requests with this key are one act, and the hash that holds it to its word.</summary>
public sealed record IdempotencyKey
{
    /// <summary>Longest key, in characters.</summary>
    public const int LongestValue = 200;

    /// <summary>As the client sent it.</summary>
    public string Value { get; }
    /// <summary>Lower-case hexadecimal SHA-256 of what was asked for.</summary>
    public string RequestSha256 { get; }

    private IdempotencyKey(string value, string requestSha256) => (Value, RequestSha256) = (value, requestSha256);

    /// <summary>The key of one request.</summary>
    /// <param name="value">1 to <see cref="LongestValue"/> visible ASCII characters; see <see cref="IsValid"/>.</param>
    /// <param name="request">All that decides the answer, always in the same order: file hash, file name, profile given by hand …</param>
    /// <exception cref="ArgumentException">The value is not valid.</exception>
    public static IdempotencyKey For(string value, params ReadOnlySpan<string?> request)
    {
        if (!IsValid(value))
            throw new ArgumentException("Not a valid idempotency key.", nameof(value));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in request)
        {
            // Lengths first: ("a", "bc") and ("ab", "c") differ, and so do null and "".
            var bytes = part is null ? null : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(bytes ?? []);
        }
        return new IdempotencyKey(value, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>May a client use this value?</summary>
    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= LongestValue } && value.All(c => c is > ' ' and < '\u007F');
}
