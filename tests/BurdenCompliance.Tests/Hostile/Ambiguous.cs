using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-05: packages that two programs would read differently.</summary>
internal static class Ambiguous
{
    private static readonly string[] Twins =
    [
        "word/document.xml", "Word/Document.xml", "WORD/DOCUMENT.XML", "word\\document.xml", "word%2Fdocument.xml", "word/%64ocument.xml", "word/documen%74.xml", "[content_types].xml", "[CONTENT_TYPES].XML",
        "_RELS/.rels", "_rels\\.rels", "word/_rels/Document.xml.rels", "word/Styles.xml", "%5BContent_Types%5D.xml",
    ];

    private static readonly string[] Slips =
    [
        "../x", "..", "../../../../etc/cron.d/x", "..\\..\\x.dll", "word/../../x", "word/..", "word\\..\\..\\x", "/etc/passwd", "\\windows\\x", "//server/x", "\\\\server\\x", "C:\\x", "c:/x", "C:x",
        "./word/x", "word/./x", "word//x", "%2e%2e/x", "%2E%2E%2Fx", "word/%2e%2e/%2e%2e/x", "..%5cx", "%2Fetc/passwd", "word/x\0.xml", "word/%00.xml",
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var name in Twins)
        {
            yield return new("SEC-05", $"twin {name}", "E_DUPLICATE_PART", () => With(zip => zip.Add(name, "<x/>")));
            yield return new("SEC-05", $"twin before {name}", "E_DUPLICATE_PART", () => Before(name));
        }
        foreach (var name in Slips)
            yield return new("SEC-05", $"slip {name}", "E_UNSAFE_NAME", () => With(zip => zip.Add(name, "x")));
        foreach (var mode in (uint[])[0xA1FF, 0xA000, 0xA124])
            yield return new("SEC-05", $"link of mode {mode:x}", "E_SYMLINK", () => With(zip => zip.Add("word/l", "/etc/passwd", new ZipLie { Attributes = mode << 16 })));
        foreach (var flags in (ushort[])[0x0001, 0x0041, 0x2000, 0x0040])
        {
            yield return new("SEC-05", $"encrypted entry, flags {flags:x}", "E_ENCRYPTED_ENTRY", () => With(zip => zip.Add("word/e.xml", "x", new ZipLie { Flags = flags })));
            yield return new("SEC-05", $"encrypted main part, flags {flags:x}", "E_ENCRYPTED_ENTRY", () => Again("word/document.xml", new ZipLie { Flags = flags }));
        }
        foreach (var length in (int[])[1, 4, 100, 5_000, 70_000])
        {
            yield return new("SEC-05", $"{length} bytes before", "E_PREFIX|E_NOT_ZIP", () => [.. new byte[length], .. Sound.ToArray()]);
            yield return new("SEC-05", $"program of {length} bytes before", "E_PREFIX", () => [(byte)'M', (byte)'Z', .. new byte[length], .. Sound.ToArray()]);
            yield return new("SEC-05", $"{length} bytes between header and first entry", "E_PREFIX", () => Prefixed(length));
            yield return new("SEC-05", $"{length} bytes after", "E_DAMAGED", () => [.. Sound.ToArray(), .. new byte[length]]);
        }
        foreach (var method in (ushort[])[1, 9, 12, 14, 93, 95, 98])
            yield return new("SEC-05", $"packed by method {method}", "E_DAMAGED", () => With(zip => zip.Add("word/m.xml", "x", new ZipLie { Method = method })));
        yield return new("SEC-05", "packed by method 99", "E_ENCRYPTED_ENTRY", () => With(zip => zip.Add("word/m.xml", "x", new ZipLie { Method = 99 })));
        yield return new("SEC-05", "other name in the header", "E_DAMAGED", () => With(zip => zip.Add("word/a.xml", "x", new ZipLie { LocalName = "word/b.xml" })));
        yield return new("SEC-05", "main part's name in the header only", "E_DAMAGED", () => With(zip => zip.Add("word/decument.xml", "x", new ZipLie { LocalName = "word/document.xml" })));
        yield return new("SEC-05", "other method in the header", "E_DAMAGED", () => With(zip => zip.Add("word/a.xml", "xx", new ZipLie { LocalMethod = 0 })));
        yield return new("SEC-05", "other size in the header", "E_DAMAGED", () => With(zip => zip.Add("word/a.xml", "xx", new ZipLie { LocalSize = 3 })));
        for (var claimed = 0; claimed < 8; claimed++)
        {
            var entries = claimed;
            yield return new("SEC-05", $"{entries} entries claimed", "E_DAMAGED", () => Sound.ToZip().ToArray(claimedEntries: entries));
        }
        yield return new("SEC-05", "two packages in a row", "E_PREFIX|E_DAMAGED", () => [.. Sound.ToArray(), .. Sound.ToArray()]);
        yield return new("SEC-05", "end record in the comment", "E_*", () => [.. Sound.ToArray()[..^2], 22, 0, .. "PK\u0005\u0006"u8, .. new byte[18]]);
        for (var kept = 1; kept <= 30; kept++)
        {
            var part = kept;
            yield return new("SEC-05", $"cut after {part} of 31", "E_*", () => Sound.ToArray() is var whole ? whole[..(whole.Length * part / 31)] : []);
        }
        foreach (var name in (string[])["word/document.xml ", "word/document.xml.", "word/document.xml:x", "word /document.xml", "wоrd/document.xml", "word/document.xml\u200B", "word/文档.xml", "CON", "word/aux.xml"])
            yield return new("SEC-05", $"harmless neighbour {name}", "done|E_*", () => With(zip => zip.Add(name, "<x/>")));
    }

    private static byte[] Before(string name)
    {
        var zip = new ZipWriter();
        zip.Add(name, "<x/>");
        foreach (var (part, bytes) in Sound.Parts())
            zip.Add(part, bytes);
        return zip.ToArray();
    }

    private static byte[] Again(string part, ZipLie lie)
    {
        var zip = new ZipWriter();
        foreach (var (name, bytes) in Sound.Parts())
            zip.Add(name, bytes, name == part ? lie : null);
        return zip.ToArray();
    }

    private static byte[] Prefixed(int length)
    {
        var zip = new ZipWriter();
        zip.Prefix([.. "PK\u0003\u0004"u8, .. new byte[length]]);
        foreach (var (name, bytes) in Sound.Parts())
            zip.Add(name, bytes);
        return zip.ToArray();
    }
}
