using System.Text.RegularExpressions;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>Tells headings from numbered prose: a heading is a short line that leaves what it says to the lines below.</summary>
internal static class Headings
{
    private const int Longest = 45;
    private const int LongestSentence = 16;
    private const int LongestSetOff = 80;

    /// <summary>The element of a line of 正文.</summary>
    /// <param name="next">The line below, or null at the end or before a table.</param>
    /// <param name="above">The line above, or null.</param>
    public static Element Of(Line line, Line? above, Line? next)
    {
        var text = line.Compact;
        var (level, length) = Numbering(line);
        if (level == 0)
            return ByFormat(line);
        var rest = text.AsSpan(length);
        if (level <= 2 && rest.Length is > 0 and <= LongestSetOff && IsSetOff(line.Look))
            return level == 1 ? Element.Heading1 : Element.Heading2;
        if (rest.Length is 0 or > Longest || rest[..^1].IndexOfAny("。；！？：\n") >= 0 || rest[^1] is '；' or '，' or '、' or ';')
            return Element.Body;
        if (LinePatterns.DayInText.IsMatch(OutsideBrackets(rest)) || rest.Count('，') > 2 || HasInnerGap(line.Paragraph.Text))
            return Element.Body;
        var sameBelow = next is { } below && Numbering(below).Level == level;
        // 1. is a heading only above plain text: lines that follow each other are a list, and its last line too.
        if (level == 3 && (next is not { } under || Numbering(under).Level > 0 || IsItem(above)))
            return Element.Body;
        if (rest[^1] == '。' && (level == 3 || rest.Length > LongestSentence || sameBelow || next is null || rest.Contains('，') || IsSentence(above, level)))
            return Element.Body;
        return level switch { 1 => Element.Heading1, 2 => Element.Heading2, _ => Element.Heading3 };
    }

    private static bool IsNumberHead(char unit) => unit is '（' or '第' || char.IsAsciiDigit(unit) || "一二三四五六七八九十百".Contains(unit);

    private static bool IsItem(Line? line) => line is { } one && Numbering(one).Level == 3;

    private static bool IsSentence(Line? line, int level) => line is { } one && Numbering(one).Level == level && one.IsProse;

    // “（一）宣传发动（4月1日至15日）” is a heading still.
    private static ReadOnlySpan<char> OutsideBrackets(ReadOnlySpan<char> text) =>
        text.IndexOf('（') is > 0 and var open && text[^1] is '）' ? text[..open] : text;

    private static (int Level, int Length) Numbering(Line line)
    {
        if (line.IsLong || !IsNumberHead(line.Compact[0]))
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
            _ => IsBlackLetter(line.Look) ? Element.Heading1 : Element.Body,
        };
    }

    // 黑体 and 楷体 are the fonts of the first two levels by GB/T 9704-2012.
    private static bool IsSetOff(Look look) => IsBlackLetter(look) || look.Font is { } font && font.StartsWith("楷体", StringComparison.Ordinal);

    private static bool IsBlackLetter(Look look) => look.Font is "黑体" or "SimHei";
}
