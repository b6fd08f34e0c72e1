using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.Tests.Drafts.Sheets;

/// <summary>An .xlsx made by hand, part by part.</summary>
internal static class Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packaging = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Workbook with one sheet of these rows of XML.</summary>
    public static ZipWriter With(string rows, string styles = "", string strings = "", string workbookPr = "", string before = "")
    {
        var zip = Frame(styles, strings, workbookPr);
        zip.Add("xl/sheets/s1.xml", $"""{before}<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
        return zip;
    }

    /// <summary>All but the sheet.</summary>
    public static ZipWriter Frame(string styles = "", string strings = "", string workbookPr = "")
    {
        var zip = new ZipWriter();
        zip.Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
        zip.Add("_rels/.rels", $"""<Relationships xmlns="{Packaging}"><Relationship Id="r" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        zip.Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relation}">{workbookPr}<sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>""");
        zip.Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packaging}"><Relationship Id="s" Type="{Relation}/worksheet" Target="sheets/s1.xml"/><Relationship Id="t" Type="{Relation}/styles" Target="styles.xml"/><Relationship Id="u" Type="{Relation}/sharedStrings" Target="strings.xml"/></Relationships>""");
        if (styles.Length > 0)
            zip.Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>""");
        if (strings.Length > 0)
            zip.Add("xl/strings.xml", $"""<sst xmlns="{Main}">{strings}</sst>""");
        return zip;
    }

    /// <summary>A cell of words.</summary>
    public static string Words(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";
}
