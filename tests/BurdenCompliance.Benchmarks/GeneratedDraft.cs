using System.IO.Compression;
using System.Text;

namespace BurdenCompliance.Benchmarks;

/// <summary>A draft of a wanted length, written as Word writes a plan: about seven characters of markup for each of text, as in the corpus' clean drafts; the same bytes at every run.</summary>
internal static class GeneratedDraft
{
    private const int Seed = 20260721;
    private const int SentencesInParagraph = 2, SentencesWhenLean = 6;

    /// <summary>From here on the markup is lean, or the part would be larger than one may be (20 million characters).</summary>
    private const int Lean = 2_500_000;

    /// <summary>One sentence in so many is a burden.</summary>
    private const int Burden = 15;

    /// <summary>Syllables of invented names, so that the text packs no better than real prose.</summary>
    private const string Syllables = "云澄临浦青岩白水石门长岭河湾新桥平川东湖南坪西山北渡柳溪松林安定永宁清源福泉兴隆广济丰乐宝塔金沙银杏翠屏";

    private const string Types =
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private const string Links =
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    /// <param name="characters">Characters of body text, at least; exceeded by one paragraph at most.</param>
    /// <param name="seed">Texts of different seeds share their set phrases only; 0 is the usual one.</param>
    public static byte[] Of(int characters, int seed = 0)
    {
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""");
        var lean = characters >= Lean;
        Paragraph(xml, "云坪县2026年公共服务改进工作方案", "方正小标宋简体", 44, "center", lean);
        Paragraph(xml, "各乡镇人民政府，县直各单位：", "仿宋_GB2312", 32, "both", lean);
        var random = new Random(Seed + seed);
        for (int written = 0, number = 0; written < characters; number++)
        {
            if (number % 12 == 0) written += Paragraph(xml, OwnSentences.Headings[number / 12 % OwnSentences.Headings.Length], "黑体", 32, "both", lean);
            var text = string.Concat(Enumerable.Range(0, lean ? SentencesWhenLean : SentencesInParagraph).Select(_ => Sentence(random)));
            written += Paragraph(xml, text, "仿宋_GB2312", 32, "both", lean);
        }

        xml.Append("</w:body></w:document>");
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", Links);
            Put(zip, "word/document.xml", xml.ToString());
        }

        return bytes.ToArray();
    }

    public static int Save(int characters, string path)
    {
        File.WriteAllBytes(path, Of(characters));
        return 0;
    }

    /// <summary>A sentence with a place and a number of its own before it.</summary>
    private static string Sentence(Random random)
    {
        var from = random.Next(Burden) == 0 ? OwnSentences.Burdens : OwnSentences.Harmless;
        var name = string.Concat(Enumerable.Range(0, random.Next(4, 9)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return $"在{name}一带第{random.Next(1, 400)}号地块，{from[random.Next(from.Length)]}";
    }

    private static int Paragraph(StringBuilder xml, string text, string font, int size, string alignment, bool lean)
    {
        var format = lean ? $"""<w:rPr><w:sz w:val="{size}"/></w:rPr>""" : $"""<w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}" w:hint="eastAsia"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>""";
        xml.Append($"""<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="{alignment}"/>{(lean ? "" : format)}</w:pPr>""");
        xml.Append($"""<w:r w:rsidRPr="00C61A2F">{format}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>""");
        return text.Length;
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
