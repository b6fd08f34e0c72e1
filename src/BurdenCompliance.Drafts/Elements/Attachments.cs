using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>附件: each begins at a line 附件 or 附表 and carries its title.</summary>
internal static class Attachments
{
    private const int MostTitleLines = 3;
    private const int NoteReach = 30;
    private const int LongestNote = 80;
    private const int TitleSize = 36;

    /// <summary>Whether an attachment begins at the current line; 附件说明 is told apart by the signature or date behind it.</summary>
    public static bool Begins(Scan scan, bool closed)
    {
        var line = scan.Current;
        if (line.IsLong || line.InCell || !LinePatterns.AttachmentLine.IsMatch(line.Compact) && !LinePatterns.NumberedAttachment.IsMatch(line.Compact))
            return false;
        if (line.Compact.Contains("此件", StringComparison.Ordinal))
            return false;
        if (closed)
            return !IsNoteBehindDate(scan);
        if (LinePatterns.BareAttachment.IsMatch(line.Compact) && !line.EndsWithColon)
            return !IsNote(scan);
        return LinePatterns.NumberedAttachment.IsMatch(line.Compact) && !IsNote(scan);
    }

    /// <summary>Where a list of attachments that begins at the current line ends: a place in the lines.</summary>
    public static int EndOfNote(Scan scan, int reach, int longest)
    {
        var at = scan.At + 1;
        while (at < scan.Lines.Length && at - scan.At < reach && IsNoteItem(scan.Lines[at], longest)
            && !LinePatterns.EndsWithDate.IsMatch(scan.Lines[at - 1].Compact)
            && (IsBareColon(scan.Current) && at == scan.At + 1 || IsNamed(scan.Lines[at]) == IsNamed(scan.Lines[at - 1]) || LinePatterns.NotePrefix.IsMatch(scan.Lines[at - 1].Compact)))
            at++;
        return at;
    }

    // “附件2：…” as an item, against “2. …”.
    private static bool IsNamed(Line line) => LinePatterns.NumberedAttachment.IsMatch(line.Compact);

    public static void ReadTitle(Scan scan)
    {
        var whole = !LinePatterns.BareAttachment.IsMatch(scan.Current.Compact);
        var look = Look.Plain;
        scan.Take(Element.AttachmentTitle, Zone.Attachment);
        var title = "";
        for (var lines = 0; !whole && lines < MostTitleLines && !scan.AtEnd && IsTitleLine(scan.Current, look, lines); lines++)
        {
            look = scan.Current.Look;
            title += scan.Current.Compact;
            whole = EndsTitle(title) && !BracketFollows(scan);
            scan.Take(Element.AttachmentTitle, Zone.Attachment);
        }
    }

    /// <summary>Takes a text behind the date that has no line 附件 before it.</summary>
    public static void ReadUntitled(Scan scan)
    {
        if (TitleLines.IsTitleLike(scan.Current) && scan.Current.Compact.Length <= 40)
            scan.Take(Element.AttachmentTitle, Zone.Attachment);
        else
            ReadLine(scan);
    }

    public static void ReadLine(Scan scan)
    {
        var line = scan.Current;
        var isTitle = !line.InCell && line.Look.HalfPoints >= TitleSize && line.Look.Alignment is "center" && TitleLines.IsTitleLike(line);
        scan.Take(line.InCell ? Element.TableCell : isTitle ? Element.AttachmentTitle : Element.AttachmentBody, Zone.Attachment);
    }

    private static bool IsTitleLine(Line line, Look above, int lines) =>
        TitleLines.IsTitleLike(line) && line.Compact.Length <= 60
        && !LinePatterns.AttachmentLine.IsMatch(line.Compact)
        && (lines == 0 || above.HalfPoints == 0 || line.Look.HalfPoints == above.HalfPoints);

    private static bool BracketFollows(Scan scan) => scan.Ahead() is { IsLong: false } next && LinePatterns.InBrackets.IsMatch(next.Compact) && !next.InCell;

    private static bool EndsTitle(string title)
    {
        if (TitleLines.IsWhole(title) || title.EndsWith('）'))
            return true;
        foreach (var word in ProfileWords.All.TableTitles)
        {
            if (title.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // Items of a note are followed by the signature or the date; an attachment is followed by its text.
    private static bool IsNote(Scan scan)
    {
        var end = EndOfNote(scan, NoteReach, LongestNote);
        return end < scan.Lines.Length && scan.Lines[end] is { IsLong: false, InCell: false } line
            && (LinePatterns.Date.IsMatch(line.Compact) || line.IsOrgan || LinePatterns.OrganAndDate.IsMatch(line.Compact));
    }

    private static bool IsNoteBehindDate(Scan scan)
    {
        if (!scan.Current.EndsWithColon && !LinePatterns.NotePrefix.IsMatch(scan.Current.Compact) || scan.Current.Look.PageBreakBefore)
            return false;
        var end = EndOfNote(scan, NoteReach, LongestNote);
        return end < scan.Lines.Length && LinePatterns.BareAttachment.IsMatch(scan.Lines[end].Compact) && !scan.Lines[end].EndsWithColon;
    }

    private static bool IsBareColon(Line line) => line.EndsWithColon;

    private static bool IsNoteItem(Line line, int longest)
    {
        if (line.IsLong || line.InCell || line.IsOrgan || line.Look.PageBreakBefore || LinePatterns.BareAttachment.IsMatch(line.Compact)
            || LinePatterns.Date.IsMatch(line.Compact) || LinePatterns.OrganAndDate.IsMatch(line.Compact))
            return false;
        var numbered = LinePatterns.Heading3.IsMatch(line.Compact) || IsNamed(line);
        return numbered ? line.Compact.Length <= Longest(line, longest) : line.Compact.Length <= longest && !line.IsProse;
    }

    // The items of a careless list stand in one paragraph.
    private static int Longest(Line line, int longest) => line.Compact[^1] is '。' ? longest : 3 * longest;
}
