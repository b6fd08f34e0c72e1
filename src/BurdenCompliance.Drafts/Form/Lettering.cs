using System.Collections.Frozen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace BurdenCompliance.Drafts.Form;

/// <summary>Runs and paragraphs in the fonts and sizes of official documents. Sizes are half points: 44 二号, 32 三号, 28 四号, 21 五号.</summary>
internal static class Lettering
{
    public const string Title = "方正小标宋简体";
    public const string Black = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Body = "仿宋_GB2312";
    public const string Numbers = "宋体";

    /// <summary>Exact line pitch of 28.95 points, in twentieths.</summary>
    private const string Pitch = "579";

    /// <summary>Fonts that every Windows has, for those that it has not.</summary>
    public static readonly FrozenDictionary<string, string> Substitutes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Title] = "宋体", [Kai] = "楷体", [Body] = "仿宋",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static RunFonts Fonts(string eastAsian) =>
        new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman", EastAsia = eastAsian };

    /// <summary>Text as text: whatever it holds, it stays words.</summary>
    public static Run Run(string words, string font, int size, bool bold = false)
    {
        var format = new RunProperties(Fonts(font));
        if (bold)
            format.Append(new Bold());
        format.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        return new Run(format, new Text(Plain(words)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A paragraph at the line pitch of the page.</summary>
    public static WordParagraph Line(string words, string font, int size, JustificationValues side, int indent = 0, int indentRight = 0, bool keepNext = false)
    {
        var format = new ParagraphProperties();
        if (keepNext)
            format.Append(new KeepNext());
        // Two lines of a title stand as close as lines of text.
        format.Append(new SnapToGrid { Val = false });
        format.Append(new SpacingBetweenLines { Line = Pitch, LineRule = LineSpacingRuleValues.Exact });
        if (indent > 0)
            format.Append(new Indentation { FirstLineChars = indent * 100, FirstLine = $"{indent * size * 10}" });
        else if (indentRight > 0)
            format.Append(new Indentation { RightChars = indentRight * 100, Right = $"{indentRight * size * 10}" });
        format.Append(new Justification { Val = side });
        return new WordParagraph(format, Run(words, font, size));
    }

    /// <summary>The pieces between line breaks, blank ones left out; one empty piece for nothing.</summary>
    public static string[] Lines(string words)
    {
        var lines = words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > 0 ? lines : [""];
    }

    /// <summary>XML has no place for control characters and half characters.</summary>
    public static string Plain(string words) =>
        Annotation.CopyWriter.Whole(string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c)));
}
