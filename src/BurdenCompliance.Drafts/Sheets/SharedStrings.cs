using System.Text;
using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>The texts that cells of a workbook share.</summary>
internal static class SharedStrings
{
    private const int Most = 2_000_000;

    public static List<string> Read(XmlReader xml)
    {
        var strings = new List<string>();
        while (xml.Advance())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            if (strings.Count >= Most)
                throw new DraftRefusedException(SheetLimits.TooLarge);
            strings.Add(TextOf(xml));
        }
        return strings;
    }

    /// <summary>The text of a rich string the reader stands on; readings of characters (phonetics) are not text.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        var phonetic = int.MaxValue;
        while (xml.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
                phonetic = Math.Min(phonetic, xml.Depth);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == phonetic)
                phonetic = int.MaxValue;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && xml.Depth < phonetic && text.Length <= SheetLimits.CellCharacters)
                text.Append(xml.Value);
        }
        return text.ToString();
    }
}
