using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using BurdenCompliance.Drafts.Sheets;

namespace BurdenCompliance.Drafts;

/// <summary>Writes tables for spreadsheets. Words are never formulas, numbers are never words. The same tables, the same bytes.</summary>
public static class SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packaging = "http://schemas.openxmlformats.org/package/2006/";
    private static readonly DateTimeOffset Zero = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One table as .csv: UTF-8 with a byte order mark.</summary>
    public static byte[] Csv(SheetTable table) => Sheets.Csv.Write(table);

    /// <summary>Tables as .xlsx, one sheet each.</summary>
    public static byte[] Xlsx(params ReadOnlySpan<SheetTable> tables)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Packaging}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Packaging}relationships"><Relationship Id="r1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/styles.xml", SheetStyles.Xml);
            var links = new StringBuilder($"""<Relationships xmlns="{Packaging}relationships"><Relationship Id="rs" Type="{Relation}/styles" Target="styles.xml"/>""");
            for (var at = 0; at < tables.Length; at++)
            {
                links.Append($"""<Relationship Id="s{at + 1}" Type="{Relation}/worksheet" Target="sheets/s{at + 1}.xml"/>""");
                using var xml = Open(zip, $"xl/sheets/s{at + 1}.xml");
                WriteSheet(xml, tables[at].Rows);
            }
            Part(zip, "xl/_rels/workbook.xml.rels", links.Append("</Relationships>").ToString());
            using var book = Open(zip, "xl/workbook.xml");
            WriteBook(book, tables);
        }
        return file.ToArray();
    }

    private static void WriteBook(XmlWriter xml, ReadOnlySpan<SheetTable> tables)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relation);
        xml.WriteStartElement("sheets", Main);
        for (var at = 0; at < tables.Length; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", SheetStyles.TabName(tables[at].Name, at + 1));
            xml.WriteAttributeString("sheetId", (at + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Relation, $"s{at + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, ImmutableArray<ImmutableArray<SheetCell>> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(SheetStyles.FrozenHeading);
        WriteWidths(xml, rows);
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < rows.Length; row++)
        {
            xml.WriteStartElement("row", Main);
            foreach (var cell in rows[row])
                WriteCell(xml, cell, isHeading: row == 0);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWidths(XmlWriter xml, ImmutableArray<ImmutableArray<SheetCell>> rows)
    {
        var columns = rows.IsEmpty ? 0 : rows.Max(row => row.Length);
        if (columns == 0)
            return;
        xml.WriteStartElement("cols", Main);
        for (var column = 0; column < columns; column++)
        {
            var longest = rows.Take(200).Max(row => column < row.Length ? row[column].ToString().Length : 0);
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", (column + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("max", (column + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("width", Math.Clamp((longest * 2) + 2, 8, 60).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, SheetCell cell, bool isHeading)
    {
        xml.WriteStartElement("c", Main);
        if (cell.Number is { } number)
        {
            xml.WriteAttributeString("s", cell.IsShare ? SheetStyles.Share : SheetStyles.Plain);
            xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            // The style keeps the text a text when somebody edits the cell.
            xml.WriteAttributeString("s", isHeading ? SheetStyles.Heading : Sheets.Csv.LooksLikeFormula(text) ? SheetStyles.Quoted : SheetStyles.Plain);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetStyles.Printable(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var stream = Entry(zip, name).Open();
        stream.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}"""));
    }

    private static XmlWriter Open(ZipArchive zip, string name) =>
        XmlWriter.Create(Entry(zip, name).Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Zero;
        return entry;
    }
}
