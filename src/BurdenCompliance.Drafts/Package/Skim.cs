namespace BurdenCompliance.Drafts.Package;

/// <summary>A look at the XML of parts that are not read otherwise: depth only, at the speed of finding the next tag.</summary>
internal static class Skim
{
    /// <summary>Whether the markup goes deeper than <see cref="Limits.Depth"/>. Broken markup ends the look.</summary>
    /// <param name="xml">A whole part in UTF-8.</param>
    public static bool IsTooDeep(ReadOnlySpan<byte> xml)
    {
        var depth = 0;
        while (true)
        {
            var open = xml.IndexOf((byte)'<');
            if (open < 0 || open + 1 >= xml.Length)
                return false;
            xml = xml[(open + 1)..];
            int end;
            switch (xml[0])
            {
                case (byte)'/':
                    depth--;
                    end = xml.IndexOf((byte)'>');
                    break;
                case (byte)'?':
                    end = xml.IndexOf("?>"u8);
                    break;
                case (byte)'!':
                    end = xml.StartsWith("!--"u8) ? xml.IndexOf("-->"u8) : xml.StartsWith("![CDATA["u8) ? xml.IndexOf("]]>"u8) : xml.IndexOf((byte)'>');
                    break;
                default:
                    end = EndOfTag(xml);
                    if (end > 0 && xml[end - 1] != '/')
                        depth++;
                    if (depth > Limits.Depth || (depth == Limits.Depth && end > 0 && xml[end - 1] == '/'))
                        return true;
                    break;
            }
            if (end < 0)
                return false;
            xml = xml[end..];
        }
    }

    // A > inside a quoted value does not close the tag.
    private static int EndOfTag(ReadOnlySpan<byte> xml)
    {
        var at = 0;
        while (true)
        {
            var next = xml[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0)
                return -1;
            at += next;
            if (xml[at] == '>')
                return at;
            var close = xml[(at + 1)..].IndexOf(xml[at]);
            if (close < 0)
                return -1;
            at += close + 2;
        }
    }
}
