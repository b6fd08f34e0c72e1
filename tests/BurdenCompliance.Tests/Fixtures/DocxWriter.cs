using System.Text;

namespace BurdenCompliance.Tests.Fixtures;

/// <summary>Builds .docx packages from raw XML, so that odd and hostile ones can be built too.</summary>
internal sealed class DocxWriter
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private const string Spaces = $"""
        xmlns:w="{W}" xmlns:r="{Office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """;

    private readonly List<(string Name, byte[] Bytes)> _parts = [];
    private readonly List<string> _links = [];
    private readonly List<string> _types = [];

    /// <summary>A document with this XML inside its body.</summary>
    public static DocxWriter WithBody(string body) => new DocxWriter().Part("word/document.xml", Root("document", $"<w:body>{body}</w:body>"));

    /// <summary>A document of plain paragraphs.</summary>
    public static DocxWriter WithText(params string[] paragraphs) => WithBody(string.Concat(paragraphs.Select(P)));

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A root element with all vocabularies declared.</summary>
    public static string Root(string name, string content) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{name} {Spaces}>{content}</w:{name}>";

    public DocxWriter Part(string name, string xml) => Part(name, Encoding.UTF8.GetBytes(xml));

    public DocxWriter Part(string name, byte[] bytes)
    {
        _parts.RemoveAll(part => part.Name == name);
        _parts.Add((name, bytes));
        return this;
    }

    /// <summary>A part under word/ that the main part links to, such as <c>styles</c> or <c>header</c>.</summary>
    public DocxWriter Linked(string kind, string root, string content, string? file = null)
    {
        var name = file ?? $"{kind}{_links.Count}.xml";
        return Link($"rPart{_links.Count}", kind, name).Part($"word/{name}", Root(root, content));
    }

    public DocxWriter Link(string id, string kind, string target, bool external = false)
    {
        _links.Add($"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public DocxWriter Type(string part, string type)
    {
        _types.Add($"<Override PartName=\"{part}\" ContentType=\"{type}\"/>");
        return this;
    }

    /// <summary>All parts in writing order: content types and links first, unless given by hand.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Parts()
    {
        var given = _parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        (string Name, string Xml)[] usual =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Word}.document.main+xml\"/>{string.Concat(_types)}</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(_links)}</Relationships>"),
        ];
        return usual.Where(part => !given.Contains(part.Name)).Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Xml))).Concat(_parts);
    }

    public byte[] ToArray()
    {
        var zip = ToZip();
        return zip.ToArray();
    }

    /// <summary>The package as a zip still open for more entries.</summary>
    public ZipWriter ToZip()
    {
        var zip = new ZipWriter();
        foreach (var (name, bytes) in Parts())
            zip.Add(name, bytes);
        return zip;
    }
}
