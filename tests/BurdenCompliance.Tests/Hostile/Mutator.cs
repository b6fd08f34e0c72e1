using System.IO.Compression;
using System.Text;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Changes sound files a little, or much. The same number gives the same bytes on every machine.</summary>
internal sealed class Mutator
{
    private static readonly string[] Values =
        ["", "0", "-1", "1", "63", "255", "256", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "NaN", "1e9", "true", "off", "auto", "\u200B", "机密", "％", "&#x0;", "&#xD800;", "&amp;", "&nope;", "../../x", "http://[", "a b", "🙂", "00FF00", "rId1"];

    private static readonly string[] Pieces =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t>考核</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>", "</w:instrText>", "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:pict><w:txbxContent>", "</w:txbxContent></w:pict>", "<mc:AlternateContent>", "<mc:Choice Requires=\"w\">", "</mc:Choice>", "<mc:Fallback>", "</mc:AlternateContent>", "<w:pPr>", "</w:pPr>",
        "<w:rPr>", "</w:rPr>", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>", "<w:vanish/>", "<w:br/>", "<w:sym w:char=\"F0FC\"/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE x>", "&#x1;", "]]>", "<", ">", "\"", "\u0000", "\uFEFF", "<w:footnote w:id=\"2\">", "<w:hyperlink r:id=\"r\">", "<w:ruby>", "<w:altChunk/>", "<w:sectPr/>", "</w:body>",
    ];

    private readonly byte[][] _files;
    private readonly (string Name, byte[] Bytes)[][] _parts;

    public Mutator(IEnumerable<byte[]> sound)
    {
        _files = [.. sound];
        _parts = [.. _files.Select(Unzip)];
    }

    /// <summary>Mutant of this number.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(number);
        var at = random.Next(_files.Length);
        return random.Next(10) switch
        {
            < 2 => Bytes(_files[at], random),
            < 9 => Zip(_parts[at], random),
            _ => Crossed(at, random),
        };
    }

    // Two drafts' parts in one package.
    private byte[] Crossed(int at, Random random)
    {
        var other = _parts[random.Next(_parts.Length)];
        var mixed = _parts[at].Where(_ => random.Next(4) > 0).Concat(other.Where(_ => random.Next(3) == 0));
        var zip = new ZipWriter();
        foreach (var (name, bytes) in random.Next(3) == 0 ? mixed : mixed.DistinctBy(part => part.Name))
            zip.Add(name, bytes);
        return zip.ToArray();
    }

    private static byte[] Zip((string Name, byte[] Bytes)[] parts, Random random)
    {
        var chosen = random.Next(parts.Length);
        // The main part is where most can go wrong.
        if (random.Next(2) == 0)
            chosen = Math.Max(0, Array.FindIndex(parts, part => part.Name == "word/document.xml"));
        var zip = new ZipWriter();
        for (var i = 0; i < parts.Length; i++)
        {
            var (name, bytes) = parts[i];
            if (i != chosen)
                zip.Add(name, bytes);
            else if (random.Next(12) == 0)
                zip.Add(name, bytes, Lie(random, bytes.Length));
            else
                zip.Add(name, random.Next(4) == 0 ? Bytes(bytes, random) : Encoding.UTF8.GetBytes(Markup(Encoding.UTF8.GetString(bytes), random)));
        }
        return zip.ToArray();
    }

    private static ZipLie Lie(Random random, int length) => random.Next(6) switch
    {
        0 => new ZipLie { Size = length + random.Next(-3, 4) },
        1 => new ZipLie { LocalSize = random.Next() },
        2 => new ZipLie { Crc = (uint)random.Next() },
        3 => new ZipLie { Flags = (ushort)(1 << random.Next(16)) },
        4 => new ZipLie { Method = 0 },
        _ => new ZipLie { Attributes = (uint)random.NextInt64(uint.MaxValue) },
    };

    private static string Markup(string xml, Random random)
    {
        for (var times = random.Next(1, 5); times > 0 && xml.Length > 2; times--)
            xml = Once(xml, random);
        return xml;
    }

    private static string Once(string xml, Random random)
    {
        var at = random.Next(xml.Length);
        var tag = xml.IndexOf('<', at) is >= 0 and var found ? found : 0;
        var end = xml.IndexOf('>', tag) is >= 0 and var close ? close + 1 : xml.Length;
        switch (random.Next(9))
        {
            case 0:
                return xml.Remove(tag, end - tag);
            case 1:
                return xml.Insert(tag, xml[tag..end]);
            case 2:
                return xml.Insert(tag, Pieces[random.Next(Pieces.Length)]);
            case 3:
                return xml.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 4:
                var value = xml.IndexOf("=\"", at, StringComparison.Ordinal);
                var quote = value < 0 ? -1 : xml.IndexOf('"', value + 2);
                return quote < 0 ? xml : string.Concat(xml.AsSpan(0, value + 2), Values[random.Next(Values.Length)], xml.AsSpan(quote));
            case 5:
                var length = random.Next(Math.Min(2_000, xml.Length - at));
                return xml.Insert(random.Next(xml.Length), xml.Substring(at, length));
            case 6:
                return xml.Remove(at, random.Next(Math.Min(500, xml.Length - at)));
            case 7:
                return xml.Insert(tag, string.Concat(Enumerable.Repeat(xml[tag..end], random.Next(2, 300))));
            default:
                return string.Concat(xml.AsSpan(0, at), ((char)random.Next(1, 0xFFFF)).ToString(), xml.AsSpan(at + 1));
        }
    }

    private static byte[] Bytes(byte[] file, Random random)
    {
        if (file.Length == 0)
            return file;
        var changed = file.ToArray();
        switch (random.Next(5))
        {
            case 0:
                return changed[..random.Next(changed.Length)];
            case 1:
                var (from, to) = (random.Next(changed.Length), random.Next(changed.Length));
                var length = random.Next(Math.Min(64, changed.Length - Math.Max(from, to)));
                changed.AsSpan(from, length).ToArray().CopyTo(changed, to);
                return changed;
            case 2:
                var cut = random.Next(changed.Length);
                return [.. changed[..cut], .. changed[Math.Min(changed.Length, cut + random.Next(1, 20))..]];
            default:
                for (var times = random.Next(1, 12); times > 0; times--)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                return changed;
        }
    }

    private static (string Name, byte[] Bytes)[] Unzip(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return (entry.FullName, bytes.ToArray());
        })];
    }
}
