using System.Collections.Immutable;
using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>Walks the cells of a sheet; a formula counts as the value it had when saved.</summary>
internal static class SheetCells
{
    public static ImmutableArray<ImmutableArray<string>> Read(XmlReader xml, List<string> strings, DateStyles dates)
    {
        var rows = new RowBuilder();
        int row = -1, column = -1, index = 0;
        while (xml.Advance())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                // Rows must come in order: a place before the last one is taken as the next.
                row = Math.Max(row + 1, int.TryParse(xml.GetAttribute("r"), out var number) ? number - 1 : 0);
                column = -1;
                if (xml.IsEmptyElement)
                    rows.EndRow(row);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                rows.EndRow(row);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" } && row >= 0)
            {
                column = Column(xml.GetAttribute("r")) ?? column + 1;
                var type = xml.GetAttribute("t") ?? "n";
                _ = int.TryParse(xml.GetAttribute("s"), out index);
                if (!xml.IsEmptyElement && ValueOf(xml, type) is { Length: > 0 } value)
                    rows.Put(column, Shown(value, type, index, strings, dates));
            }
        }
        return rows.Rows;
    }

    private static string ValueOf(XmlReader xml, string type)
    {
        var depth = xml.Depth;
        var value = "";
        while (xml.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" } && type != "inlineStr")
                value = xml.ReadText();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                value = SharedStrings.TextOf(xml);
        }
        return value;
    }

    private static string Shown(string value, string type, int style, List<string> strings, DateStyles dates) => type switch
    {
        "s" => int.TryParse(value, out var index) && index >= 0 && index < strings.Count ? strings[index] : "",
        "b" => value == "1" ? "是" : "否",
        "n" => dates.Show(value, style),
        _ => value,
    };

    // AB12 is column 27.
    private static int? Column(string? place)
    {
        var column = 0;
        foreach (var letter in place ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = (column * 26) + (letter - 'A' + 1);
            if (column > SheetLimits.Columns)
                throw new DraftRefusedException(SheetLimits.TooLarge);
        }
        return column == 0 ? null : column - 1;
    }
}
