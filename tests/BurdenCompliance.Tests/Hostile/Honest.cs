using System.Text;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Odd, and still what Word, WPS, LibreOffice or an older program writes: all are read.</summary>
internal static class Honest
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var (name, type) in ((string, string)[])[("small", Main.ToLowerInvariant()), ("large", Main.ToUpperInvariant()), ("blank after", Main + " "), ("blank before", " " + Main)])
            yield return Read($"type {name}", Sound.Part("[Content_Types].xml", Types("/word/document.xml", type)));
        foreach (var part in (string[])["/WORD/DOCUMENT.XML", "word/document.xml", "/word/%64ocument.xml"])
            yield return Read($"type for {part}", Sound.Part("[Content_Types].xml", Types(part, Main)));
        foreach (var target in (string[])["/word/document.xml", "word/document.xml", "word\\document.xml", "./word/document.xml", "WORD/document.xml", "x/../word/document.xml", "word/document.xml#top"])
            yield return Read($"root link {target}", Sound.Part("_rels/.rels", Links($"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"{target}\"/>")));
        yield return Read("no root link", Sound.Part("_rels/.rels", Links("")));
        yield return Read("root link of no kind", Sound.Part("_rels/.rels", Links("<Relationship/>")));
        yield return Read("two root links", Sound.Part("_rels/.rels", Links($"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"b\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>")));
        foreach (var name in (string[])["word/document2.xml", "doc/main.xml", "document.xml", "word/正文.xml"])
            yield return Read($"main part {name}", Sound.Part(name, Root("document", $"<w:body>{P("现将有关事项通知如下。")}</w:body>")).Part("_rels/.rels", Links($"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"{name}\"/>")).Part("[Content_Types].xml", Types("/" + name, Main)));
        yield return Read("strict", Sound.Part("word/document.xml", $"<w:document xmlns:w=\"{StrictWord}\"><w:body><w:p><w:r><w:t>现将有关事项通知如下。</w:t></w:r></w:p></w:body></w:document>")
            .Part("_rels/.rels", Links($"<Relationship Id=\"a\" Type=\"{StrictOffice}/officeDocument\" Target=\"word/document.xml\"/>")));
        foreach (var (name, encoding) in ((string, Encoding)[])[("UTF-8 with mark", new UTF8Encoding(true)), ("UTF-16", Encoding.Unicode), ("UTF-16 big end first", Encoding.BigEndianUnicode)])
        {
            foreach (var part in (string[])["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
                yield return Read($"{part} in {name}", Sound.Part(part, [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(Sound.Parts().Single(one => one.Name == part).Bytes).Replace("encoding=\"UTF-8\"", "", StringComparison.Ordinal))]));
        }
        foreach (var declared in (string[])["utf8", "UTF-8", "gb2312", "GBK", "us-ascii", "iso-8859-1", "x-unheard-of"])
            yield return new("honest", $"declared as {declared}", declared is "UTF-8" ? "done" : "done|E_DAMAGED", () => Sound.Part("word/styles.xml", $"<?xml version=\"1.0\" encoding=\"{declared}\"?><w:styles xmlns:w=\"{W}\"/>").ToArray());
        foreach (var prefix in (string[])["w", "wx", "文", ""])
            yield return Read($"prefix {prefix}", Sound.Part("word/document.xml", Prefixed(prefix)));
        yield return Read("stored entries", () => Rezipped(new ZipLie { Method = 0 }));
        yield return Read("flag for UTF-8 names", () => Rezipped(new ZipLie { Flags = 0x0800 }));
        yield return Read("Unix attributes", () => Rezipped(new ZipLie { Attributes = 0x81A40000 }));
        yield return Read("folder entries", () => With(zip => { zip.Add("word/", ""); zip.Add("customXml/", ""); }));
        yield return Read("comment of the zip", () => [.. Sound.ToArray()[..^2], 5, 0, .. "hello"u8]);
        foreach (var body in Bodies)
            yield return Read($"markup {body[..Math.Min(60, body.Length)]}", Sound.Part("word/document.xml", Root("document", $"<w:body>{body}{P("现将有关事项通知如下。")}</w:body>")));
        foreach (var part in (string[])["word/whatever.xml", "customXml/item9.xml", "word/theme/theme1.xml", "word/fontTable.xml", "docProps/app.xml.bak", "word/media/image1.emf", "word/embeddings/x.xlsx", "thumbs.db", "中文/名.bin"])
            yield return Read($"broken {part}", Sound.Part(part, "<not well formed"));
    }

    private static readonly string[] Bodies =
    [
        "<w:p/>", "<w:p></w:p><w:sectPr/>", "<w:p><w:r><w:t/></w:r></w:p>", "<w:r><w:t>游离文字</w:t></w:r>", "<w:t>更游离</w:t>", "<w:p><w:t>无运行</w:t></w:p>", "<w:tbl/>", "<w:tc><w:p/></w:tc>", "<w:tr/>", "<w:p><w:p><w:r><w:t>段中段</w:t></w:r></w:p></w:p>",
        "<w:p><w:r><w:t>a<!-- c -->b<?p i?>c<![CDATA[<d>]]>&#x65;&amp;</w:t></w:r></w:p>", "<w:p><w:hyperlink r:id=\"none\"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>", "<w:p><w:r><w:sym/></w:r></w:p>", "<w:p><w:r><w:sym w:char=\"zz\"/></w:r></w:p>",
        "<w:p><w:r><w:fldChar/></w:r></w:p>", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"-1\"/></w:numPr></w:pPr></w:p>", "<w:p><w:pPr><w:outlineLvl w:val=\"x\"/><w:jc/></w:pPr></w:p>", "<w:p><w:r><w:rPr><w:sz w:val=\"99999999999\"/><w:vanish w:val=\"maybe\"/></w:rPr><w:t>文</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>", "<w:txbxContent><w:p/></w:txbxContent>", "</w:body><w:body>", "<mc:AlternateContent/>", "<mc:Choice Requires=\"w\"/>", "<mc:AlternateContent><mc:Fallback/><mc:Choice Requires=\"w\"/></mc:AlternateContent>",
        "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>", "<w:ins/><w:del/>", "<w:sdt/>", "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>", "<w:p><w:r><w:br w:type=\"odd\"/></w:r></w:p>", "<w:bookmarkStart/><w:bookmarkEnd/>", "<w:commentRangeEnd/>",
        "<w:p><w:r><w:footnoteReference w:id=\"77\"/></w:r></w:p>", "<w:p w:rsidR=\"\" 中=\"文\"/>", "<w:p><w:r><w:t>\u2028\u2029\uFEFF</w:t></w:r></w:p>", "<w:p><w:r><w:t>&#x1F600;&#x20000;</w:t></w:r></w:p>", "<w:p><w:r><w:t>&#x0;&#x1;&#xFFFF;</w:t></w:r></w:p>",
    ];

    private static HostileFile Read(string name, DocxWriter docx) => Read(name, docx.ToArray);

    private static HostileFile Read(string name, Func<byte[]> make) => new("honest", name, "done", make);

    private static string Types(string part, string type) =>
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"{part}\" ContentType=\"{type}\"/></Types>";

    private static string Links(string links) => $"<Relationships xmlns=\"{Package}/relationships\">{links}</Relationships>";

    private static string Prefixed(string prefix)
    {
        var (p, colon) = (prefix.Length == 0 ? "" : prefix + ":", prefix.Length == 0 ? "" : ":" + prefix);
        return $"<{p}document xmlns{colon}=\"{W}\"><{p}body><{p}p><{p}r><{p}t>现将有关事项通知如下。</{p}t></{p}r></{p}p></{p}body></{p}document>";
    }

    private static byte[] Rezipped(ZipLie lie)
    {
        var zip = new ZipWriter();
        foreach (var (name, bytes) in Sound.Parts())
            zip.Add(name, bytes, lie);
        return zip.ToArray();
    }
}
