using System.Text;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Fixtures;

/// <summary>Files that mean harm, 50 and more of each kind of <c>security.md</c>, the same at every run.</summary>
internal static class Hostile
{
    private const int Each = 50;
    private const string Laughs = "<!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static readonly string[] TextParts = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/footnotes.xml", "docProps/core.xml", "customXml/item1.xml", "word/_rels/document.xml.rels"];

    public static IEnumerable<byte[]> Files(string kind)
    {
        var random = new Random(kind[^1]);
        for (var n = 0; n < Each; n++)
            yield return kind switch
            {
                "SEC-01" => Deep(random),
                "SEC-02" => Bomb(n, random),
                "SEC-03" => Costly(n, random),
                "SEC-04" => WithDtd(n),
                "SEC-05" => Ambiguous(n, random),
                "SEC-06" => OtherType(n, random),
                "SEC-07" => Reaching(n),
                "SEC-08" => BadLink(n, random),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
    }

    private static DocxWriter Sound => WithText("各县（市、区）人民政府：", "现将有关事项通知如下。").Linked("styles", "styles", "", "styles.xml")
        .Linked("numbering", "numbering", "", "numbering.xml").Linked("header", "hdr", P("眉"), "header1.xml").Linked("footnotes", "footnotes", "", "footnotes.xml");

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] Deep(Random random)
    {
        var levels = random.NextDouble() < 0.3 ? random.Next(257, 1_000) : random.Next(1_000, 200_000);
        (string Open, string Close)[] shapes =
        [
            ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:ins>", "</w:ins>"), ("<w:sdtPr>", "</w:sdtPr>"), ("<x>", "</x>"), ("<mc:AlternateContent><mc:Choice Requires=\"wps\">", "</mc:Choice></mc:AlternateContent>"),
        ];
        var (open, close) = shapes[random.Next(shapes.Length)];
        var part = random.NextDouble() < 0.7 ? "word/document.xml" : TextParts[random.Next(TextParts.Length)];
        var root = part.EndsWith("document.xml", StringComparison.Ordinal) ? "document" : "hdr";
        return Sound.Part(part, Root(root, $"<w:body>{Times(open, levels)}{(random.Next(2) == 0 ? "" : P("底"))}{Times(close, levels)}</w:body>")).ToArray();
    }

    private static byte[] Bomb(int n, Random random)
    {
        var size = random.Next(5, 40) << 20;
        switch (n % 10)
        {
            case 0:
                return WithBody(P(new string('字', random.Next(1, 25) * 1_000_000))).ToArray();
            case 1:
                return WithBody($"<w:p a=\"{new string('a', size)}\"/>").ToArray();
            case 2:
                return WithBody($"<w:p {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\""))}/>").ToArray();
            case 3:
                return WithBody($"<w:p {Times("a=\">\" ", random.Next(1_000, 1_000_000))}/>").ToArray();
            case 4:
                return With(zip => Enumerable.Range(0, 1_990 + random.Next(100)).ToList().ForEach(i => zip.Add($"word/{i}.xml", "<x/>")));
            case 5:
                return Sound.Part("word/_rels/document.xml.rels", $"<Relationships>{Times("<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>", random.Next(19_990, 60_000))}</Relationships>").ToArray();
            case 6:
                var zeros = ZipWriter.Deflate(new byte[size]);
                return With(zip => zip.AddPacked(TextParts[random.Next(TextParts.Length)] + "x.xml", zeros, size, 0, new ZipLie { Size = random.Next(1, 100_000) }));
            case 7:
                var spaces = Encoding.ASCII.GetBytes($"<x>{new string(' ', size)}</x>");
                return With(zip => Enumerable.Range(0, 4).ToList().ForEach(i => zip.Add($"customXml/item{i}.xml", spaces)));
            case 8:
                return WithBody(Times("<w:p/>", random.Next(100_000, 2_000_000))).ToArray();
            default:
                return With(zip => Enumerable.Range(0, random.Next(2, 50)).ToList().ForEach(i => zip.AddPacked($"word/media/{i}.xml", [], size, 0, new ZipLie { Offset = 0, Size = size })));
        }
    }

    private static byte[] Costly(int n, Random random)
    {
        var many = random.Next(10_000, 200_000);
        return (n % 10) switch
        {
            0 => WithBody(Times("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>域</w:t></w:r></w:p>", many)).ToArray(),
            1 => WithText(Times("考\u200B", many * 5)).ToArray(),
            2 => WithBody($"<w:p>{Times("<w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>字</w:t></w:r>", many)}</w:p>").ToArray(),
            3 => Sound.Part("word/styles.xml", Root("styles", string.Concat(Enumerable.Range(0, many / 4).Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"s{i}\"><w:basedOn w:val=\"s{(i + 1) % (many / 4)}\"/></w:style>")))).ToArray(),
            4 => WithBody($"<w:tbl>{Times("<w:tr/>", many)}{Times("<w:tr><w:tc/></w:tr>", many)}</w:tbl>{P("文")}").ToArray(),
            5 => WithBody($"<w:p>{Times("<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:br w:type=\"page\"/></w:r>", many)}{R("文")}</w:p>").ToArray(),
            6 => WithBody(Times("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>并</w:t></w:r></w:p>", many)).ToArray(),
            7 => WithBody($"<w:p><w:r>{Times("<w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict>", many)}</w:r></w:p>").ToArray(),
            8 => WithBody($"<w:p><w:r><w:t>{Times("&#x41;<!-- -->", many)}{Times("<![CDATA[]]>", many)}</w:t></w:r></w:p>").ToArray(),
            _ => Mutated(random),
        };
    }

    private static byte[] Mutated(Random random)
    {
        var file = Sound.ToArray();
        for (var i = random.Next(1, 30); i > 0; i--)
            file[random.Next(file.Length)] = (byte)random.Next(256);
        return file;
    }

    private static byte[] WithDtd(int n)
    {
        string[] kinds = [Laughs, "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://canary.invalid/\">]>", "<!DOCTYPE x [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>", "<!DOCTYPE x>"];
        string[] parts = [.. TextParts, "[Content_Types].xml", "_rels/.rels"];
        var xml = $"<?xml version=\"1.0\"?>{(n % 3 == 0 ? "<!-- 注 -->" : "")}{kinds[n % kinds.Length]}<x>{(n % 2 == 0 ? "&a;&c;" : "")}</x>";
        var utf16 = n % 7 == 0;
        return Sound.Part(parts[n / kinds.Length % parts.Length], utf16 ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)] : Encoding.UTF8.GetBytes(xml)).ToArray();
    }

    private static byte[] Ambiguous(int n, Random random)
    {
        var depth = Times("../", random.Next(1, 10));
        return (n % 10) switch
        {
            0 => With(zip => zip.Add("word/document.xml", "<x/>")),
            1 => With(zip => zip.Add("Word/DOCUMENT.xml", "<x/>")),
            2 => With(zip => zip.Add(depth + "etc/cron.d/x", "x")),
            3 => With(zip => zip.Add(depth.Replace('/', '\\') + "x.dll", "x")),
            4 => With(zip => zip.Add("/" + depth, "x")),
            5 => With(zip => zip.Add("word/l" + n, "/etc/passwd", new ZipLie { Attributes = 0xA1FF0000 | (uint)n })),
            6 => With(zip => zip.Add("word/e" + n, "x", new ZipLie { Flags = (ushort)(n % 20 < 10 ? 1 : 0x40) })),
            7 => [.. new byte[random.Next(1, 5_000)], .. Sound.ToArray()],
            8 => With(zip => zip.Add("word/a.xml", "x", new ZipLie { LocalName = "word/b.xml" })),
            _ => Sound.ToZip().ToArray(claimedEntries: random.Next(0, 5)),
        };
    }

    private static byte[] OtherType(int n, Random random)
    {
        var noise = new byte[random.Next(0, 5_000)];
        random.NextBytes(noise);
        return (n % 10) switch
        {
            0 => [.. "%PDF-1.4\n"u8, .. noise],
            1 => [.. "{\\rtf1\\ansi "u8, .. noise],
            2 => [.. "<html><body>"u8, .. noise],
            3 => CompoundFiles.With("Root Entry", "WordDocument"),
            4 => [.. CompoundFiles.With("Root Entry", "EncryptedPackage"), .. noise],
            5 => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. noise],
            6 => Sound.Type("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml").ToArray(),
            7 => Sound.Part($"word/{n}/vbaProject.bin", noise).ToArray(),
            8 => Sound.Part("[Content_Types].xml", "<Types/>").Part("_rels/.rels", "<Relationships/>").Part("word/document.xml", noise).ToArray(),
            _ => [.. "PK\u0003\u0004"u8, .. noise],
        };
    }

    private static byte[] Reaching(int n)
    {
        string[] kinds = ["attachedTemplate", "image", "aFChunk", "subDocument", "oleObject"];
        string[] targets = ["http://canary.invalid/x", "\\\\canary.invalid\\x", "file:///etc/passwd", "ftp://canary.invalid/", "//canary.invalid/x"];
        return WithBody(P("文") + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDETEXT \"http://canary.invalid/\"</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:altChunk r:id=\"rX\"/>")
            .Link("rX", kinds[n % kinds.Length], targets[n / kinds.Length % targets.Length] + n, external: true).ToArray();
    }

    private static byte[] BadLink(int n, Random random)
    {
        string[] targets = ["mailto:one@", "http://", "http://[::1", "", "mailto:", "https://:80", "http://a:b:c", "mailto:@x@"];
        if (n % 10 == 9)
            return Enumerable.Range(0, 15_000).Aggregate(Sound, (docx, i) => docx.Link("r" + i, "hyperlink", "mailto:" + i, external: true)).ToArray();
        return WithBody(P("文") + $"<w:p><w:hyperlink r:id=\"rX\">{R("链接" + random.Next())}</w:hyperlink></w:p>").Link("rX", "hyperlink", targets[n % targets.Length], external: true).ToArray();
    }

    private static byte[] With(Action<ZipWriter> add)
    {
        var zip = Sound.ToZip();
        add(zip);
        return zip.ToArray();
    }
}
