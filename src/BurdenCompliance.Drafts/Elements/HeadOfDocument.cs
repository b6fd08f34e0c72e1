namespace BurdenCompliance.Drafts.Elements;

/// <summary>版头, title and recipients: everything above 正文.</summary>
internal static class HeadOfDocument
{
    private const int RedHeadReach = 5;

    public static void Read(Scan scan)
    {
        var numberSeen = false;
        while (!scan.AtEnd && OfLetterhead(scan, numberSeen) is { } element)
        {
            if (element == Element.RedHead)
                scan.RedHeads.Add(scan.Current.Compact);
            numberSeen |= element == Element.DocumentNumber;
            scan.Take(element, Zone.Head);
        }
        TitleLines.Read(scan);
        Recipients.Read(scan);
    }

    private static Element? OfLetterhead(Scan scan, bool numberSeen)
    {
        var line = scan.Current;
        if (line.IsLong)
            return line.InCell ? Element.TableCell : null;
        var text = line.Compact;
        if (LinePatterns.DocumentNumber.IsMatch(text) || LinePatterns.Serial.IsMatch(text))
            return Element.DocumentNumber;
        if (LinePatterns.Signer.IsMatch(text))
            return Element.Signer;
        if (LinePatterns.CopyNumber.IsMatch(text))
            return Element.CopyNumber;
        if (LinePatterns.Urgency.IsMatch(text))
            return Element.Urgency;
        if (LinePatterns.Secrecy.IsMatch(text))
            return Element.Secrecy;
        if (IsRedHead(scan, line, numberSeen))
            return Element.RedHead;
        return line.InCell ? Element.TableCell : null;
    }

    private static bool IsRedHead(Scan scan, Line line, bool numberSeen)
    {
        var text = line.Compact;
        if (text.Length > 60 || line.IsProse || line.EndsWithColon || text.Contains("关于", StringComparison.Ordinal))
            return false;
        if (line.Look.Red)
            return true;
        if (text is "文件" || (text.EndsWith("文件", StringComparison.Ordinal) && text.Length > 4 && Profile.OrganName.IsIt(text[..^2])))
            return true;
        return !numberSeen && NumberFollows(scan)
            && (line.IsOrgan || text.EndsWith("纪要", StringComparison.Ordinal) || text.EndsWith("简报", StringComparison.Ordinal)
                || text.EndsWith('令') || text.EndsWith("公告", StringComparison.Ordinal));
    }

    private static bool NumberFollows(Scan scan)
    {
        for (var places = 1; places <= RedHeadReach; places++)
        {
            if (scan.Ahead(places) is not { IsLong: false } line || line.IsProse)
                return false;
            if (LinePatterns.DocumentNumber.IsMatch(line.Compact) || LinePatterns.Serial.IsMatch(line.Compact))
                return true;
        }
        return false;
    }
}
