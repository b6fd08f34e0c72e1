using System.Globalization;
using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>Which cell styles show a number as a date.</summary>
internal sealed class DateStyles
{
    private static readonly DateTime Beginning = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    // Days between the two beginnings that workbooks count from.
    private const int FourYears = 1462;

    private readonly List<bool> _styles = [];

    /// <summary>The workbook counts from 1904.</summary>
    public bool Is1904 { get; set; }

    public static DateStyles Read(XmlReader xml)
    {
        var styles = new DateStyles();
        var own = new Dictionary<int, bool>();
        var inCells = false;
        while (xml.Advance())
        {
            if (xml is { LocalName: "cellXfs" })
                inCells = xml.NodeType == XmlNodeType.Element;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(xml, "numFmtId") is { } id)
                own[id] = IsDate(xml.GetAttribute("formatCode") ?? "");
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                styles._styles.Add(Number(xml, "numFmtId") is { } format && (own.TryGetValue(format, out var date) ? date : IsBuiltInDate(format)));
        }
        return styles;
    }

    /// <summary>The number as the cell shows it: a date as 2026-03-31.</summary>
    public string Show(string number, int style)
    {
        if (style >= 0 && style < _styles.Count && _styles[style]
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 1 and < 2_957_000)
            return Beginning.AddDays(Math.Floor(days) + (Is1904 ? FourYears : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // 3.0000000000000004 is how a spreadsheet stores 3.
        return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)
            ? (Math.Round(plain, 10) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : number;
    }

    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    // Day or year outside quotes and brackets; minutes alone are no date.
    private static bool IsDate(string format)
    {
        var quoted = false;
        var bracket = false;
        foreach (var letter in format)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter is '[' or ']')
                bracket = letter == '[';
            else if (!quoted && !bracket && letter is 'y' or 'Y' or 'd' or 'D')
                return true;
        }
        return false;
    }

    private static int? Number(XmlReader xml, string name) => int.TryParse(xml.GetAttribute(name), out var number) ? number : null;
}
