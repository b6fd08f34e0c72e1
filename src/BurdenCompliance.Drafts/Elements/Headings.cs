using System.Text.RegularExpressions;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>Tells headings from numbered prose: a heading is a short line that leaves what it says to the lines below.</summary>
internal static class Headings
{
    private const int Longest = 45;

    /// <summary>The element of a line of 正文.</summary>
    /// <param name="next">The line below, or null at the end or before a table.</param>
    public static Element Of(Line line, Line? next)
    {
        var text = line.Compact;
        var (level, length) = Numbering(line);
        if (level == 0)
            return ByFormat(line);
        var rest = text.AsSpan(length);
        if (rest.Length is 0 or > Longest || rest[..^1].IndexOfAny("。；！？：\n") >= 0 || rest[^1] is '；' or '，' or '、' or ';')
            return Element.Body;
        if (LinePatterns.DayInText.IsMatch(rest) || rest.Count('，') > 2 || HasInnerGap(line.Paragraph.Text))
            return Element.Body;
        var sameBelow = next is { } below && Numbering(below).Level == level;
        // 1. lines without a stop that follow each other are a list; a stop at the end makes a heading only above other text.
        var isList = (level == 3 || rest[^1] == '。') && (sameBelow || next is null);
        return isList ? Element.Body : level switch { 1 => Element.Heading1, 2 => Element.Heading2, _ => Element.Heading3 };
    }

    private static (int Level, int Length) Numbering(Line line)
    {
        if (line.IsLong)
            return (0, 0);
        foreach (var (pattern, level) in Levels)
        {
            foreach (var match in pattern.EnumerateMatches(line.Compact))
                return level == 3 && IsDecimal(line.Compact, match.Length) ? (0, 0) : (level, match.Length);
        }
        return (0, 0);
    }

    private static readonly (Regex Pattern, int Level)[] Levels =
        [(LinePatterns.Heading1, 1), (LinePatterns.Heading2, 2), (LinePatterns.Heading3, 3)];

    private static bool IsDecimal(string text, int length) =>
        text[length - 1] is '.' or '．' && length < text.Length && char.IsAsciiDigit(text[length]) && !text.AsSpan(length).StartsWith("20");

    // “一、会议时间 3月4日”: a label and its content in one line.
    private static bool HasInnerGap(string text)
    {
        var start = text.AsSpan().IndexOfAny('、', '）', '.');
        var tail = start < 0 ? text.AsSpan().Trim() : text.AsSpan(start + 1).Trim();
        return tail.IndexOfAny(" \u3000\t\n") > 0 && tail.Length > 12;
    }

    private static Element ByFormat(Line line)
    {
        if (line.IsLong || line.IsProse || line.EndsWithColon || line.Compact.Length > 30)
            return Element.Body;
        return line.Look.OutlineLevel switch
        {
            0 => Element.Heading1,
            1 => Element.Heading2,
            2 => Element.Heading3,
            _ => Element.Body,
        };
    }
}
