using System.Text;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Looks for a document type declaration, which can stand only before the root element.</summary>
internal static class Prolog
{
    /// <summary>Whether a DTD stands before the root; comments and processing instructions are passed over.</summary>
    public static bool HasDtd(ReadOnlySpan<byte> start)
    {
        // Four bytes to a character, in any order.
        if (start is [_, 0, 0, _, ..] or [0, 0, _, _, ..] or [_, _, 0, 0, ..])
            return HasDtd(Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal));
        if (start is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
            return HasDtd(Encoding.Unicode.GetString(start));
        if (start is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
            return HasDtd(Encoding.BigEndianUnicode.GetString(start));
        return HasDtd(Encoding.UTF8.GetString(start[..Math.Min(start.Length, 1024)])) || (start.Length > 1024 && HasDtd(Encoding.UTF8.GetString(start)));
    }

    private static bool HasDtd(string text)
    {
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            var rest = text.AsSpan(at);
            string end;
            if (rest.StartsWith("<!--"))
                end = "-->";
            else if (rest.StartsWith("<?"))
                end = "?>";
            else
                return rest.StartsWith("<!DOCTYPE");
            var close = text.IndexOf(end, at + 2, StringComparison.Ordinal);
            if (close < 0)
                return false;
            at = close + end.Length;
        }
        return false;
    }
}
