using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>The title of a document or of a text within it, over as many lines as it takes.</summary>
internal static class TitleLines
{
    private const int MostLines = 8;
    private const int LongestLine = 80;

    /// <summary>Takes the title of the document; none when the text begins at once.</summary>
    public static void Read(Scan scan)
    {
        var first = scan.At;
        while (!scan.AtEnd && scan.At - first < MostLines && Continues(scan, first))
        {
            scan.Title = Join(scan.Title, Spoken(scan.Current));
            scan.Take(Element.Title, Zone.Head);
        }
        if (!scan.AtEnd && LinePatterns.BracketedDate.IsMatch(scan.Current.Compact))
            scan.Take(Element.Date, Zone.Head);
    }

    /// <summary>Lines joined: a space only between the names of joint issuers.</summary>
    public static string Join(string title, string line) =>
        title.Length == 0 ? line
        : IsWhole(title) || (!title.Contains("关于", StringComparison.Ordinal) && !line.StartsWith("关于", StringComparison.Ordinal) && OrganName.IsIt(title))
            ? title + " " + line
            : title + line;

    /// <summary>Ends as titles end, so that another line is not needed.</summary>
    public static bool IsWhole(string title)
    {
        var text = title.AsSpan();
        while (text.Length > 0 && text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is > 0 and var open)
            text = text[..open];
        foreach (var type in ProfileWords.All.DocumentTypes)
        {
            foreach (var ending in type.Suffixes)
            {
                if (text.EndsWith(ending, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Could be a line of a title by what it says.</summary>
    public static bool IsTitleLike(Line line) =>
        !line.IsLong && !line.InCell && !line.IsProse && !line.EndsWithColon && line.Compact.Length <= LongestLine
        && !LinePatterns.Numbered.IsMatch(line.Compact) && !LinePatterns.Date.IsMatch(line.Compact)
        && line.Compact.AsSpan().IndexOfAny("；：") < 0;

    private static bool Continues(Scan scan, int first)
    {
        var line = scan.Current;
        if (!IsTitleLike(line) && !IsTypeAbove(line))
            return false;
        if (scan.At == first)
            return true;
        if (LinePatterns.BracketedDate.IsMatch(line.Compact) || LinePatterns.AttachmentLine.IsMatch(line.Compact))
            return false;
        if (IsSmaller(line.Look, scan.Lines[first].Look))
            return false;
        if (!IsWhole(scan.Title))
            return !(scan.Title.Contains("关于", StringComparison.Ordinal) && Recipients.IsList(line) && scan.Title.EndsWith('）'));
        return LinePatterns.InBrackets.IsMatch(line.Compact) || (IsWhole(line.Compact) && !Recipients.IsList(line));
    }

    // “工作提示：关于…” keeps its colon in no corpus; a title with an inner colon still ends with its type.
    private static bool IsTypeAbove(Line line) =>
        !line.IsLong && !line.InCell && line.Compact.Length <= LongestLine && line.Compact.Contains("关于", StringComparison.Ordinal)
        && !line.IsProse && !line.EndsWithColon && IsWhole(line.Compact);

    private static bool IsSmaller(Look look, Look first) =>
        look.HalfPoints > 0 && first.HalfPoints > 0 && look.HalfPoints + 4 <= first.HalfPoints
        && !string.Equals(look.Alignment, "center", StringComparison.Ordinal);

    private static string Spoken(Line line) => line.Paragraph.Text.Trim().Replace("\n", " ", StringComparison.Ordinal);
}
