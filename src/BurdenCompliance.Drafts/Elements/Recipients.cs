using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>主送机关: the lines between title and 正文 that name units and end with a colon.</summary>
internal static class Recipients
{
    private const int MostLines = 6;

    public static void Read(Scan scan)
    {
        var lines = 0;
        while (lines < MostLines && scan.Ahead(lines) is { InCell: false } line && Opens(line) && line.Paragraph.Text.TrimEnd()[^1] is '，' or '、' or ',')
            lines++;
        if (scan.Ahead(lines) is not { } last || last.InCell || !(Opens(last) && (last.EndsWithColon || (lines == 0 && IsList(last)))))
            return;
        for (; lines >= 0; lines--)
            scan.Take(Element.Recipient, Zone.Head);
    }

    /// <summary>A line of nothing but units, with or without the colon.</summary>
    public static bool IsList(Line line)
    {
        if (line.IsLong || line.IsProse)
            return false;
        foreach (var part in line.Compact.TrimEnd('：').Split('，', '、'))
        {
            if (!part.StartsWith('各') && !OrganName.IsIt(part))
                return false;
        }
        return true;
    }

    private static bool Opens(Line line)
    {
        if (line.IsLong || LinePatterns.Numbered.IsMatch(line.Compact) || line.Compact.AsSpan().IndexOfAny("。；") >= 0
            || line.Compact.AsSpan(0, line.Compact.Length - 1).Contains('：'))
            return false;
        foreach (var word in ProfileWords.All.NotRecipients)
        {
            if (line.Compact.Contains(word, StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
