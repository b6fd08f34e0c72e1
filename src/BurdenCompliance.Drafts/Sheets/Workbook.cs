using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>Opens an .xlsx in memory as safely as a draft is opened, and reads its first sheet.</summary>
internal sealed class Workbook
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly Deadline _deadline;
    private readonly UnpackedTotal _total = new();
    private readonly BoundedNames _names = new();

    private Workbook(ReadOnlyMemory<byte> file, Deadline deadline) =>
        (_file, _entries, _deadline) = (file, ZipDirectory.Read(file.Span), deadline);

    /// <exception cref="DraftRefusedException">Not a workbook that may be read.</exception>
    public static Sheet ReadFirst(ReadOnlyMemory<byte> file, Deadline deadline)
    {
        var book = new Workbook(file, deadline);
        if (book.Link("", "officeDocument", id: null) is not { } main || !book._entries.ContainsKey(main))
            throw new DraftRefusedException(SheetLimits.NotTable);
        if (book._entries.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new DraftRefusedException(Refusals.Macro);
        var (name, id, is1904) = book.Parse(main, FirstSheet);
        if (id is null || book.Link(main, "worksheet", id) is not { } part || !book._entries.ContainsKey(part))
            throw new DraftRefusedException(SheetLimits.NotTable);
        var strings = book.Link(main, "sharedStrings", id: null) is { } shared && book._entries.ContainsKey(shared)
            ? book.Parse(shared, SharedStrings.Read) : [];
        var dates = book.Link(main, "styles", id: null) is { } styles && book._entries.ContainsKey(styles)
            ? book.Parse(styles, DateStyles.Read) : new DateStyles();
        dates.Is1904 = is1904;
        return new Sheet(name, book.Parse(part, xml => SheetCells.Read(xml, strings, dates)));
    }

    private string? Link(string from, string kind, string? id)
    {
        var slash = from.LastIndexOf('/') + 1;
        var rels = $"{from[..slash]}_rels/{from[slash..]}.rels";
        if (!_entries.ContainsKey(rels))
            return null;
        return Parse(rels, xml => Relationship.Read(xml, static () => { }))
            .FirstOrDefault(link => !link.External && link.Kind == kind && (id is null || link.Id == id))?.PartFrom(from);
    }

    private T Parse<T>(string part, Func<XmlReader, T> read)
    {
        using var stream = new PartStream(_file, _entries[part], _total, _deadline);
        try
        {
            using var xml = PartXml.Open(stream, _names);
            return read(xml);
        }
        catch (Exception error) when (error is not (DraftRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            throw new DraftRefusedException(Refusals.Damaged(part), error);
        }
    }

    private static (string Name, string? Id, bool Is1904) FirstSheet(XmlReader xml)
    {
        var is1904 = false;
        while (xml.Advance())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                is1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible")
                return (xml.GetAttribute("name") ?? "", xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                    ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships"), is1904);
        }
        return ("", null, is1904);
    }
}
