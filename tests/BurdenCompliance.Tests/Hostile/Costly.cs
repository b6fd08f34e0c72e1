using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-03 and SEC-12: within all limits, and made to be slow.</summary>
internal static class Costly
{
    private static readonly (string Name, Func<int, string> Body)[] Bodies =
    [
        ("fields that never end", n => Times("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>域</w:t></w:r></w:p>", n)),
        ("fields that never begin", n => Times("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:t>域</w:t></w:r></w:p>", n)),
        ("fields in fields", n => $"<w:p>{Times("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", n)}{R("域")}{Times("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", n)}</w:p>{P("文")}"),
        ("zero width between all characters", n => P(Times("考\u200B核\u2060", n))),
        ("look-alikes", n => P(Times("⼀票否決⺫", n))),
        ("runs by the hundred thousand", n => $"<w:p>{Times("<w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>字</w:t></w:r>", n)}</w:p>"),
        ("a format for every run", n => $"<w:p>{string.Concat(Enumerable.Range(0, n).Select(i => $"<w:r><w:rPr><w:rFonts w:eastAsia=\"f{i % 4000}\"/><w:sz w:val=\"{i}\"/></w:rPr><w:t>字</w:t></w:r>"))}</w:p>"),
        ("rows without cells", n => $"<w:tbl>{Times("<w:tr/>", n)}{Times("<w:tr><w:tc/></w:tr>", n)}</w:tbl>{P("文")}"),
        ("deletions and page breaks", n => $"<w:p>{Times("<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:br w:type=\"page\"/></w:r>", n)}{R("文")}</w:p>"),
        ("paragraphs that run on", n => Times("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>并</w:t></w:r></w:p>", n)),
        ("boxes at one anchor", n => $"<w:p><w:r>{Times("<w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict>", n)}</w:r></w:p>"),
        ("character references", n => $"<w:p><w:r><w:t>{Times("&#x41;<!-- -->", n)}{Times("<![CDATA[]]>", n)}</w:t></w:r></w:p>"),
        ("numbered paragraphs", n => Times("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>", n)),
        ("control ends", n => $"<w:p>{Times("<w:sdt><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", n)}</w:p>"),
        ("links without targets", n => $"<w:p>{Times("<w:hyperlink r:id=\"r1\"><w:r><w:t>链</w:t></w:r></w:hyperlink>", n)}</w:p>"),
        ("broken surrogates", n => P(Times("a&#xD800;b", n))),
        ("tabs and breaks", n => $"<w:p><w:r>{Times("<w:tab/><w:br/><w:cr/><w:noBreakHyphen/>", n)}<w:t>文</w:t></w:r></w:p>"),
        ("symbols", n => $"<w:p><w:r>{Times("<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>", n)}</w:r></w:p>"),
        ("headings", n => Times(P("一、"), n)),
        ("recipients", n => P("关于工作的通知") + P(Times("各县、", n) + "：")),
        ("titles over many lines", n => Times(P("关于"), n) + P("的通知")),
        ("brackets", n => P(Times("（", n)) + P(Times("〔2026〕", n))),
        ("document numbers", n => Times(P("某发〔2026〕1号"), n)),
        ("dates", n => Times(P("2026年1月1日"), n)),
        ("marks mentioned", n => Times(P("涉及国家秘密、机密、绝密的，按照保密规定办理。"), n)),
        ("almost marks", n => Times(P("密级"), n) + P(Times("机 ", n))),
        ("demands", n => Times(P("各县要逐级签订责任书，每周报送，实行一票否决，"), n)),
        ("one endless sentence", n => P(Times("各县要层层签订责任书并每日报送台账，", n))),
        ("figures", n => P(Times("1234567890一百二十三万", n))),
        ("quotation marks", n => P(Times("“", n)) + P(Times("“‘", n) + "考核")),
        ("the classic", n => P(new string('a', n * 10) + "!")),
    ];

    private static readonly (string Name, string Part, string Root, Func<int, string> Content)[] Parts =
    [
        ("styles in a ring", "styles.xml", "styles", n => string.Concat(Enumerable.Range(0, n).Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"s{i}\"><w:basedOn w:val=\"s{(i + 1) % n}\"/></w:style>"))),
        ("styles in a chain", "styles.xml", "styles", n => string.Concat(Enumerable.Range(0, n).Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"s{i}\"><w:basedOn w:val=\"s{i + 1}\"/></w:style>"))),
        ("one style many times", "styles.xml", "styles", n => Times("<w:style w:type=\"paragraph\" w:styleId=\"s\"/>", n)),
        ("lists", "numbering.xml", "numbering", n => string.Concat(Enumerable.Range(0, n).Select(i => $"<w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"{i}\"/></w:num>"))),
        ("levels with long formats", "numbering.xml", "numbering", n => $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"{Times("%1%2%9", n)}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"),
        ("notes", "footnotes.xml", "footnotes", n => string.Concat(Enumerable.Range(0, n).Select(i => $"<w:footnote w:id=\"{i}\">{P("注")}</w:footnote>"))),
        ("comments", "comments.xml", "comments", n => Times($"<w:comment>{P("批注")}</w:comment>", n)),
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var (name, body) in Bodies)
        {
            foreach (var many in (int[])[1_000, 100_000])
                yield return new("SEC-03", $"{name} {many}", "done|E_TOO_MANY_PARAGRAPHS|E_NO_TEXT", () => WithBody(body(many)).ToArray());
        }
        foreach (var (name, part, root, content) in Parts)
        {
            foreach (var many in (int[])[1_000, 50_000])
                yield return new("SEC-03", $"{name} {many}", "done", () => Sound.Part("word/" + part, Root(root, content(many)))
                    .Part("word/document.xml", Root("document", "<w:body>" + Times("<w:p><w:pPr><w:pStyle w:val=\"s1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>", 20) + "</w:body>")).ToArray());
        }
    }
}
