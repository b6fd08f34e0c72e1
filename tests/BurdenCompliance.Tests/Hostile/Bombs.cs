using System.Text;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-02: little that unpacks to much, and entries that lie about it.</summary>
internal static class Bombs
{
    private const int Most = 20_000_000;
    private const string TooLarge = "E_PART_TOO_LARGE|E_UNPACKED";

    private static readonly (string Name, string Before, string After)[] Fillings =
    [
        ("text", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), ("attribute", "<w:p w:rsidR=\"", "\"/>"), ("comment", "<!--", "-->"), ("character data", "<w:p><w:r><w:t><![CDATA[", "]]></w:t></w:r></w:p>"),
        ("instruction", "<?x ", "?>"), ("field code", "<w:p><w:r><w:instrText>", "</w:instrText></w:r></w:p>"), ("between paragraphs", "", ""),
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var (name, before, after) in Fillings)
            yield return new("SEC-02", $"main part, {name} over the limit", TooLarge, () => Filled("word/document.xml", before, after, Most + 1));
        foreach (var part in XmlParts.Skip(1))
            yield return new("SEC-02", $"{part} over the limit", TooLarge + "|E_DAMAGED", () => Sound.ToZip(part, zip => zip.AddPacked(part, Blank.Value.Packed, Most + 100, Blank.Value.Sum, new ZipLie())));
        yield return new("SEC-02", "text just within the limit", "done", () => Filled("word/document.xml", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", Most - 5_000));
        yield return new("SEC-02", "text of Han just within the limit", "done", () => WithBody(P(new string('字', 10_000_000))).ToArray());
        yield return new("SEC-02", "attributes by the ten thousand", "E_TOO_MANY_NAMES|E_DAMAGED", () => WithBody($"<w:p {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\""))}/>").ToArray());
        yield return new("SEC-02", "one attribute by the ten thousand", "E_TOO_MANY_NAMES|E_DAMAGED", () => WithBody($"<w:p {Times("a=\">\" ", 500_000)}/>").ToArray());
        yield return new("SEC-02", "namespaces by the ten thousand", "E_TOO_MANY_NAMES|E_DAMAGED", () => WithBody($"<w:p {string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"xmlns:n{i}=\"u{i}\""))}/>").ToArray());
        yield return new("SEC-02", "element names by the ten thousand", "E_TOO_MANY_NAMES", () => WithBody(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<n{i}/>"))).ToArray());
        yield return new("SEC-02", "one endless name", "E_*|done", () => WithBody($"<{new string('n', 15_000_000)}/>{P("文")}").ToArray());
        foreach (var count in (int[])[2_001, 5_000, 60_000])
            yield return new("SEC-02", $"{count} parts", "E_TOO_MANY_PARTS|E_DAMAGED", () => With(zip => Enumerable.Range(0, count).ToList().ForEach(i => zip.Add($"x/{i}.bin", "x"))));
        foreach (var count in (int[])[20_001, 100_000, 300_000])
            yield return new("SEC-02", $"{count} links", "E_TOO_MANY_LINKS", () => Sound.Part("word/_rels/document.xml.rels", $"<Relationships>{Times("<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>", count)}</Relationships>").ToArray());
        yield return new("SEC-02", "links spread over headers", "E_TOO_MANY_LINKS", () => Enumerable.Range(0, 30).Aggregate(Sound, (docx, i) => docx.Linked("header", "hdr", "", $"h{i}.xml")
            .Part($"word/_rels/h{i}.xml.rels", $"<Relationships>{Times("<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>", 1_000)}</Relationships>")).ToArray());
        foreach (var count in (int[])[500_001, 2_000_000])
            yield return new("SEC-02", $"{count} paragraphs", "E_TOO_MANY_PARAGRAPHS", () => WithBody(Times("<w:p/>", count)).ToArray());
        yield return new("SEC-02", "cells by the million", "E_TOO_MANY_PARAGRAPHS", () => WithBody($"<w:tbl><w:tr>{Times("<w:tc/>", 1_000_000)}</w:tr></w:tbl>").ToArray());
        yield return new("SEC-02", "rows by the million", "E_TOO_MANY_PARAGRAPHS", () => WithBody($"<w:tbl>{Times("<w:tr/>", 1_000_000)}</w:tbl>").ToArray());
        yield return new("SEC-02", "tables by the million", "E_TOO_MANY_PARAGRAPHS", () => WithBody(Times("<w:tbl/>", 1_000_000)).ToArray());
        foreach (var count in (int[])[2, 3, 12])
        {
            yield return new("SEC-02", $"{count} pictures of 90 MB", count > 2 ? "E_UNPACKED" : "done", () => Repeated("word/media/", ".bin", count, 90 << 20));
            yield return new("SEC-02", $"{count} data parts of 19 million blanks", count > 10 ? "E_UNPACKED" : "done", () => Repeated("customXml/item", ".xml", count, 19_000_000));
        }
        foreach (var part in XmlParts)
        {
            yield return new("SEC-02", $"{part} says it is small", "E_DAMAGED|E_DUPLICATE_PART", () => Lying(part, size: 100));
            yield return new("SEC-02", $"{part} says it is large", "E_DAMAGED|E_UNPACKED|E_DUPLICATE_PART", () => Lying(part, size: int.MaxValue));
            yield return new("SEC-02", $"{part} with a wrong sum", "E_DAMAGED|E_DUPLICATE_PART", () => Lying(part, crc: 1));
        }
        yield return new("SEC-02", "one stretch of data for many entries", "E_DAMAGED|E_DUPLICATE_PART", () => With(zip => Enumerable.Range(0, 50).ToList().ForEach(i => zip.AddPacked($"word/media/{i}.xml", [], 1 << 20, 0, new ZipLie { Offset = 0 }))));
        yield return new("SEC-02", "zip in zip in zip", "done", () => With(zip => zip.Add("word/embeddings/inner.zip", With(inner => inner.Add("x.zip", new byte[1 << 20])))));
    }

    private static readonly Lazy<(byte[] Packed, uint Sum)> Blank = new(() => Pack(Most + 100));

    private static (byte[] Packed, uint Sum) Pack(int size)
    {
        var bytes = Encoding.ASCII.GetBytes("<x>" + new string(' ', size - 7) + "</x>");
        return (ZipWriter.Deflate(bytes), ZipWriter.Checksum(bytes));
    }

    private static byte[] Filled(string part, string before, string after, int characters) =>
        Sound.Part(part, Root("document", $"<w:body>{P("文")}{before}{new string(before.Length > 0 ? 'a' : ' ', characters)}{after}</w:body>")).ToArray();

    private static byte[] Repeated(string before, string after, int count, int size)
    {
        var (packed, sum) = Pack(size);
        return With(zip => Enumerable.Range(0, count).ToList().ForEach(i => zip.AddPacked($"{before}{i}{after}", packed, size, sum, new ZipLie())));
    }

    private static byte[] Lying(string part, long? size = null, uint? crc = null)
    {
        var xml = Sound.Parts().FirstOrDefault(one => one.Name == part).Bytes ?? Utf8($"<x>{new string(' ', 5_000)}</x>");
        return Sound.ToZip(part, zip => zip.Add(part, xml, new ZipLie { Size = size, Crc = crc }));
    }
}
