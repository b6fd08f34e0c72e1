namespace BurdenCompliance.Drafts.Elements;

/// <summary>附件说明, 署名, 成文日期 and 附注 behind 正文.</summary>
internal static class Closing
{
    private const int MostSigners = 12;
    private const int NoteReach = 30;
    private const int LongestNote = 80;

    /// <summary>Takes the current line if it closes the text.</summary>
    /// <param name="after">The date has been read and nothing but notes can follow.</param>
    public static bool Read(Scan scan, bool after)
    {
        var line = scan.Current;
        if (line.IsLong || line.InCell)
            return false;
        if (LinePatterns.Date.IsMatch(line.Compact) && !FollowsHeading(scan))
        {
            MarkSigners(scan, scan.At - 1);
            scan.Take(Element.Date, Zone.Closing);
            return true;
        }
        if (LinePatterns.OrganAndDate.IsMatch(line.Compact) && IsOrganBeforeDate(line.Compact))
        {
            MarkSigners(scan, scan.At - 1);
            scan.Take(Element.Signature, Zone.Closing);
            return true;
        }
        if (!after)
            return ReadNote(scan);
        if (LinePatterns.InBrackets.IsMatch(line.Compact) || LinePatterns.Contact.IsMatch(line.Compact))
        {
            scan.Take(Element.Annotation, Zone.Closing);
            return true;
        }
        if (line.IsOrgan && scan.Ahead() is { IsLong: false } next && (LinePatterns.Date.IsMatch(next.Compact) || next.IsOrgan))
        {
            scan.Take(Element.Signature, Zone.Closing);
            return true;
        }
        return false;
    }

    /// <summary>A draft without a date may still be signed in its last lines.</summary>
    public static void ReadWithoutDate(Scan scan)
    {
        var last = scan.Lines.Length - 1;
        while (last >= 0 && scan.ZoneOf(last) is Zone.Imprint or Zone.Attachment)
            last--;
        while (last >= 0 && scan.ElementOf(last) == Element.Body && LinePatterns.InBrackets.IsMatch(scan.Lines[last].Compact) && IsUnsealed(scan, last))
            scan.Mark(last--, Element.Annotation, Zone.Closing);
        MarkSigners(scan, last);
    }

    private static bool IsUnsealed(Scan scan, int at) => at > 0 && scan.Lines[at - 1].IsOrgan;

    private static void MarkSigners(Scan scan, int last)
    {
        for (var at = last; at >= 0 && last - at < MostSigners; at--)
        {
            var line = scan.Lines[at];
            if (line.InCell || scan.ElementOf(at) != Element.Body || !(line.IsOrgan || LinePatterns.Leader.IsMatch(line.Compact)))
                return;
            scan.Mark(at, Element.Signature, Zone.Closing);
        }
    }

    // “一、会议时间” with the date in the line below.
    private static bool FollowsHeading(Scan scan) =>
        scan.At > 0 && (scan.ElementOf(scan.At - 1) is Element.Heading1 or Element.Heading2 or Element.Heading3 || scan.Lines[scan.At - 1].EndsWithColon
            && scan.ElementOf(scan.At - 1) == Element.Body);

    private static bool IsOrganBeforeDate(string text)
    {
        var year = text.LastIndexOf('年');
        return year > 6 && Profile.OrganName.IsIt(text[..(year - 4)]);
    }

    private static bool ReadNote(Scan scan)
    {
        if (!LinePatterns.NotePrefix.IsMatch(scan.Current.Compact))
            return false;
        var end = Attachments.EndOfNote(scan, NoteReach, LongestNote);
        do
            scan.Take(Element.AttachmentNote, Zone.Closing);
        while (scan.At < end);
        return true;
    }
}
