using System.Security.Cryptography;

namespace BurdenCompliance.Registry;

/// <summary>Keeps a table between its preview and its import, under its SHA-256.</summary>
public sealed class KeepTable
{
    private readonly OriginalFiles _files;

    internal KeepTable(OriginalFiles files) => _files = files;

    /// <summary>Keeps the bytes; returns their SHA-256.</summary>
    public async Task<string> RunAsync(ReadOnlyMemory<byte> table, CancellationToken cancellation = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(table.Span));
        await _files.KeepAsync(sha256, table, cancellation);
        return sha256;
    }

    /// <summary>The bytes kept, or null when there are none.</summary>
    public async Task<byte[]?> FindAsync(string? sha256, CancellationToken cancellation = default)
    {
        if (sha256 is not { Length: 64 } || !sha256.All(char.IsAsciiHexDigitLower))
            return null;
        try
        {
            return await _files.ReadAsync(sha256, cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
