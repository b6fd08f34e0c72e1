using System.Text;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Names of zip entries, made comparable, and refused when they point outside.</summary>
internal static class EntryName
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DraftRefusedException">Absolute, climbing, or no name at all.</exception>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        var name = Decode(bytes).Replace('\\', '/');
        if (name.Contains('%'))
            name = Uri.UnescapeDataString(name).Replace('\\', '/');
        if (name.Length == 0 || name[0] == '/' || name.Contains('\0') || (name.Length > 1 && name[1] == ':')
            || string.Equals(name, "..", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal)
            || name.EndsWith("/..", StringComparison.Ordinal) || name.Contains("/../", StringComparison.Ordinal)
            || name.StartsWith("./", StringComparison.Ordinal) || name.Contains("/./", StringComparison.Ordinal)
            || name.Contains("//", StringComparison.Ordinal))
            throw new DraftRefusedException(Refusals.UnsafeName(name));
        return name;
    }

    // The flag for UTF-8 is often wrong; names that matter are ASCII either way.
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
