using System.Xml;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Takes single properties of runs and paragraphs, the same for text, styles and numbering.</summary>
internal static class FormatReader
{
    /// <summary>Takes the run property the reader stands on into <paramref name="format"/>; others are passed over.</summary>
    public static void Run(XmlReader xml, string name, ref RunFormat format)
    {
        switch (name)
        {
            case "rStyle":
                format.Style = xml.Val();
                break;
            case "rFonts":
                format.Font = EastAsianFont(xml) ?? format.Font;
                break;
            case "sz":
                format.HalfPoints = Math.Clamp(xml.Number() ?? 0, 0, 3276);
                break;
            case "b":
                format.Bold = xml.On();
                break;
            case "color":
                format.Red = IsRed(xml.Val());
                break;
            case "vanish":
                format.Vanish = xml.On();
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the paragraph property the reader stands on into <paramref name="format"/>; others are passed over.</summary>
    public static void Paragraph(XmlReader xml, string name, ref ParagraphFormat format)
    {
        switch (name)
        {
            case "jc":
                format.Alignment = Alignment(xml.Val());
                break;
            case "pageBreakBefore":
                format.PageBreak = xml.On();
                break;
            case "outlineLvl":
                format.Outline = xml.Number();
                break;
            case "numId":
                format.NumId = xml.Number();
                break;
            case "ilvl":
                format.Level = xml.Number() is { } level ? Math.Clamp(level, 0, 8) : null;
                break;
            default:
                break;
        }
    }

    // A theme font goes before a named one and is not known here.
    private static string? EastAsianFont(XmlReader xml)
    {
        string? font = null;
        var theme = false;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName is "eastAsia")
                font = xml.Value;
            else if (xml.LocalName is "eastAsiaTheme")
                theme = true;
        }
        xml.MoveToElement();
        return theme ? null : font;
    }

    private static string Alignment(string? value) => value switch
    {
        "center" => "center",
        "right" or "end" => "right",
        "both" or "distribute" or "thaiDistribute" or "lowKashida" or "mediumKashida" or "highKashida" => "both",
        "left" or "start" => "left",
        _ => "",
    };

    // FF0000 and the reds that printers' templates use instead of it.
    private static bool IsRed(string? value) =>
        value is { Length: 6 } && int.TryParse(value, System.Globalization.NumberStyles.HexNumber, null, out var rgb)
        && rgb >> 16 >= 0xC0 && (rgb >> 8 & 0xFF) <= 0x40 && (rgb & 0xFF) <= 0x40;
}
