namespace BurdenCompliance.Drafts.Elements;

/// <summary>正文, what closes it, and what follows: the text it prints, attachments, 版记.</summary>
internal static class TextOfDocument
{
    private const int ImprintReach = 4;

    public static void Read(Scan scan)
    {
        var printed = PrintedText.Of(scan.Title);
        var zone = Zone.Body;
        var begun = false;
        var closed = false;
        while (!scan.AtEnd)
        {
            var line = scan.Current;
            if (zone == Zone.Body && (begun || !closed) && line.IsPlainProse)
                ReadText(scan);
            else if (IsImprint(scan, line, closed))
            {
                Imprint.Read(scan);
                zone = Zone.Imprint;
            }
            else if (Attachments.Begins(scan, closed))
            {
                Attachments.ReadTitle(scan);
                zone = Zone.Attachment;
            }
            else if (zone == Zone.Imprint)
                scan.Take(line.InCell ? Element.TableCell : LinePatterns.PrintedBy.IsMatch(line.Compact) ? Element.PrintedBy : Element.CopyTo, Zone.Imprint);
            else if (zone == Zone.Attachment)
                Attachments.ReadLine(scan);
            else if (!begun && printed.BeginsAt(scan, closed))
            {
                printed.ReadTitle(scan);
                begun = closed = true;
                zone = Zone.Body;
            }
            else if (Closing.Read(scan, closed && !begun))
                closed = true;
            else if (closed && !begun)
            {
                Attachments.ReadUntitled(scan);
                zone = Zone.Attachment;
            }
            else
                ReadText(scan);
        }
        if (!closed)
            Closing.ReadWithoutDate(scan);
    }

    private static bool IsImprint(Scan scan, Line line, bool closed)
    {
        if (line.IsLong)
            return false;
        if (LinePatterns.PrintedBy.IsMatch(line.Compact) && line.Compact.Contains('印') && !LinePatterns.Date.IsMatch(line.Compact))
            return closed || scan.Lines.Length - scan.At <= ImprintReach;
        return LinePatterns.CopyTo.IsMatch(line.Compact)
            && ((closed && !line.InCell) || LinePatterns.SureCopyTo.IsMatch(line.Compact))
            && (closed || scan.Lines.Length - scan.At <= ImprintReach);
    }

    private static void ReadText(Scan scan)
    {
        var line = scan.Current;
        scan.Take(line.InCell ? Element.TableCell : Headings.Of(line, Beside(scan, -1), Beside(scan, 1)), Zone.Body);
    }

    private static Line? Beside(Scan scan, int places) => scan.Ahead(places) is { InCell: false } line ? line : null;
}
