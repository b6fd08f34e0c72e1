using System.Text;
using System.Xml;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>How written cells look.</summary>
internal static class SheetStyles
{
    /// <summary>Index of the style of an ordinary cell.</summary>
    public const string Plain = "0";
    /// <summary>Of the first row.</summary>
    public const string Heading = "1";
    /// <summary>Of a share: 12.3%.</summary>
    public const string Share = "2";
    /// <summary>Of a text that looks like a formula.</summary>
    public const string Quoted = "3";

    public const string Xml = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>""";

    public const string FrozenHeading = """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""";

    /// <summary>A name that a tab may bear: at most 31 characters, none of <c>[]:*?/\</c>, none twice.</summary>
    public static string TabName(string name, int number)
    {
        var fit = string.Concat(name.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal) && !char.IsControl(letter)));
        fit = fit.Length > 27 ? fit[..27] : fit;
        return number == 1 && fit.Length > 0 ? fit : $"{fit}{number}";
    }

    /// <summary>Without characters that XML cannot hold.</summary>
    public static string Printable(string text)
    {
        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                fit.Append(rune.ToString());
        }
        return fit.ToString();
    }
}
