using System.Text;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-06: files of other kinds, whatever their name says; SEC-13: pictures that would need much memory.</summary>
internal static class OtherTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly (string Name, byte[] Bytes, string Expected)[] Plain =
    [
        ("nothing", [], "E_NOT_ZIP"), ("a byte", [0], "E_NOT_ZIP"), ("PDF", Utf8("%PDF-1.7\n%âã\n1 0 obj<</Type/Catalog>>"), "E_NOT_ZIP"), ("PDF after a mark", Utf8("\uFEFF\n%PDF-1.4"), "E_NOT_ZIP"),
        ("RTF", Utf8("{\\rtf1\\ansi 文}"), "E_NOT_ZIP"), ("RTF cut short", Utf8("{\\rt"), "E_NOT_ZIP"), ("HTML", Utf8("<html><body>文"), "E_NOT_ZIP"), ("HTML of Word", Utf8("<!DOCTYPE html><html xmlns:w=\"urn:schemas-microsoft-com:office:word\">"), "E_NOT_ZIP"),
        ("MHT", Utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "E_NOT_ZIP"), ("flat XML", Utf8("<?xml version=\"1.0\"?><pkg:package/>"), "E_NOT_ZIP"), ("Word 2003 XML", Utf8("<?xml version=\"1.0\"?><w:wordDocument/>"), "E_NOT_ZIP"),
        ("text", Utf8("关于工作的通知"), "E_NOT_ZIP"), ("text in GBK", [0xB9, 0xD8, 0xD3, 0xDA], "E_NOT_ZIP"), ("gzip", [0x1F, 0x8B, 8, 0], "E_NOT_ZIP"), ("RAR", Utf8("Rar!\u001A\u0007"), "E_NOT_ZIP"), ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "E_NOT_ZIP"),
        ("PNG", [0x89, .. "PNG\r\n"u8], "E_NOT_ZIP"), ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "E_NOT_ZIP"), ("GIF", [.. "GIF89a"u8], "E_NOT_ZIP"), ("program", [.. "MZ"u8, .. new byte[500]], "E_NOT_ZIP"), ("ELF", [0x7F, .. "ELF"u8], "E_NOT_ZIP"),
        ("script", Utf8("#!/bin/sh\nexit 0"), "E_NOT_ZIP"), ("empty zip", [.. "PK\u0005\u0006"u8, .. new byte[18]], "E_NOT_WORD"), ("start of a zip", [.. "PK\u0003\u0004"u8], "E_DAMAGED"), ("JSON", Utf8("{}"), "E_NOT_ZIP"),
        ("old Word", CompoundFiles.With("Root Entry", "WordDocument", "1Table"), "E_OLD_DOC"), ("encrypted", CompoundFiles.With("Root Entry", "EncryptionInfo", "EncryptedPackage"), "E_ENCRYPTED"),
        ("old Excel", CompoundFiles.With("Root Entry", "Workbook"), "E_NOT_WORD"), ("old PowerPoint", CompoundFiles.With("Root Entry", "PowerPoint Document"), "E_NOT_WORD"), ("mail", CompoundFiles.With("Root Entry", "__properties_version1.0"), "E_NOT_WORD"),
        ("installer", CompoundFiles.With("Root Entry", "SummaryInformation"), "E_NOT_WORD"), ("compound header alone", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "E_NOT_WORD"), ("compound of noise", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Noise(5_000)], "E_NOT_WORD"),
        ("noise", Noise(5_000), "E_NOT_ZIP"), ("zip of noise", [.. "PK\u0003\u0004"u8, .. Noise(5_000)], "E_DAMAGED"),
    ];

    private static readonly (string Name, string Type, string Expected)[] Mains =
    [
        ("docm", "application/vnd.ms-word.document.macroEnabled.main+xml", "E_MACRO"), ("dotm", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "E_MACRO"), ("docm in lower case", "application/vnd.ms-word.document.macroenabled.main+xml", "E_MACRO"),
        ("xlsx", Office + "spreadsheetml.sheet.main+xml", "E_NOT_WORD"), ("pptx", Office + "presentationml.presentation.main+xml", "E_NOT_WORD"), ("visio", "application/vnd.ms-visio.drawing.main+xml", "E_NOT_WORD"), ("unknown", "application/x-unheard-of", "E_NOT_WORD"),
        ("dotx", Office + "wordprocessingml.template.main+xml", "done"), ("generic", "application/xml", "done"), ("text xml", "text/xml", "done"),
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var (name, bytes, expected) in Plain)
            yield return new("SEC-06", name, expected, () => bytes);
        foreach (var (name, type, expected) in Mains)
            yield return new("SEC-06", $"main part as {name}", expected, () => Sound.Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"a/b\"/><Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/></Types>").ToArray());
        foreach (var path in (string[])["word/vbaProject.bin", "word/VBAPROJECT.BIN", "vbaProject.bin", "xl/vbaProject.bin", "deep/er/vbaproject.bin"])
            yield return new("SEC-06", $"macros at {path}", "E_MACRO", () => Sound.Part(path, [1, 2, 3]).ToArray());
        yield return new("SEC-06", "macros by type alone", "E_MACRO", () => Sound.Type("/word/code.bin", "application/vnd.ms-office.vbaProject").ToArray());
        yield return new("SEC-06", "plain zip", "E_NOT_WORD", () => Zip(("readme.txt", "x")));
        yield return new("SEC-06", "OpenDocument", "E_NOT_WORD", () => Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")));
        yield return new("SEC-06", "EPUB", "E_NOT_WORD", () => Zip(("mimetype", "application/epub+zip")));
        yield return new("SEC-06", "OFD", "E_NOT_WORD", () => Zip(("OFD.xml", "<x/>")));
        yield return new("SEC-06", "JAR", "E_NOT_WORD", () => Zip(("META-INF/MANIFEST.MF", "x")));
        yield return new("SEC-06", "Word without types", "E_NOT_WORD", () => Zip(("word/document.xml", Root("document", P("文")))));
        yield return new("SEC-06", "XML that is no document", "E_NOT_WORD", () => Sound.Part("word/document.xml", "<html/>").ToArray());
        yield return new("SEC-06", "header for a document", "E_NOT_WORD", () => Sound.Part("word/document.xml", Root("hdr", P("文"))).ToArray());
        yield return new("SEC-06", "bytes for a document", "E_DAMAGED", () => Sound.Part("word/document.xml", Noise(3_000)).ToArray());
        yield return new("SEC-06", "nothing for a document", "E_DAMAGED", () => Sound.Part("word/document.xml", []).ToArray());
        yield return new("SEC-06", "no document at all", "E_*", () => Sound.Part("[Content_Types].xml", "<Types/>").Part("_rels/.rels", "<Relationships/>").Part("word/document.xml", "<x/>").ToArray());
        foreach (var kind in (string[])["oleObject", "package", "control"])
            yield return new("SEC-06", $"embedded {kind}", "done+embedded-objects", () => Sound.Link("rE", kind, "embeddings/x.bin").Part("word/embeddings/x.bin", CompoundFiles.With("Root Entry", "Workbook")).ToArray());
        foreach (var (width, height) in ((int, int)[])[(30_000, 30_000), (int.MaxValue, int.MaxValue), (1, 1), (0, 0)])
            yield return new("SEC-13", $"picture of {width} by {height}", "done+images-not-inspected", () => WithBody(P("文") + "<w:p><w:r><w:drawing><a:blip r:embed=\"rI\"/></w:drawing></w:r></w:p>").Link("rI", "image", "media/i.png").Part("word/media/i.png", Png(width, height)).ToArray());
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var zip = new ZipWriter();
        foreach (var (name, text) in parts)
            zip.Add(name, text);
        return zip.ToArray();
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }

    private static byte[] Png(int width, int height)
    {
        var png = new List<byte>([0x89, .. Encoding.Latin1.GetBytes("PNG\r\n\u001A\n"), 0, 0, 0, 13, .. "IHDR"u8]);
        foreach (var side in (int[])[width, height])
            png.AddRange([(byte)(side >> 24), (byte)(side >> 16), (byte)(side >> 8), (byte)side]);
        return [.. png, 8, 6, 0, 0, 0, .. new byte[100_000]];
    }
}
