using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.IntegrationTests.Drafts;

/// <summary>Documents of our own that differ in what a word counter may trip over.</summary>
internal static class CountingSamples
{
    private static readonly string[] Lines =
    [
        "各县要在月底前完成。", "2026年3月5日，全市GB/T 9704培训50人。", "——坚持系统观念。", "第1–3批，第2—4批，共5-6个。", "他说“好”，又说‘行’……", "“A”和“B”“C”", "王·李，A·B，x…y", "３００家ＡＢＣ公司",
        "增长3.5%，约1,200.50元", "http://example.invalid/a?b=c&amp;d 见网址", "a@b.invalid、c_d", "①②③和㈠㈡㎡℃", "x\u200By 和 汉字", "联合\u200D国\u200D组织a\u200Db", "软\u00AD连字soft\u00ADhyphen", "空\u3000格\u00A0之 间  两个", "カタカナとひらがな", "한국어 문장",
        "𠀀𠀁汉𪚥", "😀笑😀a", "Ⅰ、Ⅱ和№5", "a--b，c---d", "¥100，￥200，$300", "α、β与γ值≤5×10", "（一）半角(1)括号[2]", "12:30—14:00，7×24小时", "\uFEFF开头", "结尾\u200B", "①一、二；三：四！五？", "m²与m³，½和¼",
        "", "   ", "-", "——", "……", "“”", "a", "全角空格　　", "é、ü、ñ和Ç", "Привет，мир", "★☆※◆●", "→←↑↓", "ａ１ｂ２", "〇〇一二", "々〆", "「引」『号』", "～〜", "–", "2025—2027年", "A股、B超、T恤",
    ];

    /// <summary>Name and file.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        for (var i = 0; i < Lines.Length; i++)
            yield return ($"line-{i:00}", WithText(Lines[i], "后文", Lines[(i * 7 + 3) % Lines.Length]).ToArray());
        yield return ("table", WithBody(P("前") + Table("序号", "任务 A", "1", "“两”项—三") + P("后")).ToArray());
        yield return ("nested-table", WithBody($"<w:tbl><w:tr><w:tc>{Table("内", "a b")}{P("外")}</w:tc></w:tr></w:tbl>" + P("后")).ToArray());
        yield return ("breaks", WithBody("<w:p><w:r><w:t>上</w:t><w:br/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br w:type=\"page\"/><w:t>c</w:t></w:r></w:p>").ToArray());
        yield return ("split-runs", WithBody($"<w:p>{R("20")}{R("26")}{R("年ab")}{R("cd")}</w:p>").ToArray());
        yield return ("insertion", WithBody($"<w:p>{R("原文")}<w:ins w:id=\"1\" w:author=\"a\">{R("插入ab")}</w:ins></w:p>").ToArray());
        yield return ("numbering", Numbered("decimal", "%1."));
        yield return ("numbering-chinese", Numbered("chineseCountingThousand", "%1、"));
        yield return ("numbering-brackets", Numbered("chineseCounting", "（%1）"));
        yield return ("numbering-bullet", Numbered("bullet", "●"));
        yield return ("header", WithSection("header", "hdr", "页眉abc 汉字"));
        yield return ("footer", WithSection("footer", "ftr", "— 第1页 —"));
        yield return ("footnote", Noted("footnote"));
        yield return ("endnote", Noted("endnote"));
        yield return ("link", WithBody($"<w:p><w:hyperlink w:anchor=\"x\">{R("链接 abc")}</w:hyperlink>{R("后")}</w:p>").ToArray());
        yield return ("control", WithBody($"<w:p>{R("第20")}{Control(R("26"))}{R("年ab")}{Control(R("cd"))}{R("ef")}</w:p>" + P("后")).ToArray());
        yield return ("control-empty", WithBody($"<w:p>{R("ab")}{Control(R(""))}{R("cd")}{Control(R("字"))}</w:p>").ToArray());
        foreach (var sample in BlockControls())
            yield return sample;
    }

    // Around whole paragraphs, rows and cells; LibreOffice counts two words more for some kinds.
    private static IEnumerable<(string Name, byte[] Bytes)> BlockControls()
    {
        (string Name, string Body)[] bodies =
        [
            ("one", Block(P("中文cd"))), ("several", Block(P("一") + P("二ab"))), ("next", Block(P("ab")) + Block(P("cd"))), ("empty", Block("<w:p/>")), ("nested", Block(Block(P("甲")))),
            ("within", Block(P("甲") + Block(P("乙")) + P("丙"))), ("inline", Block($"<w:p>{Control(R("中文cd"))}</w:p>")), ("table", Block(Table("序号", "任务 A"))),
            ("cell", $"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{Block(P("格a"))}</w:tc></w:tr></w:tbl>"),
            ("row", $"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{Block($"<w:tr><w:tc>{P("格a")}</w:tc></w:tr>")}</w:tbl>"),
            ("around-cell", $"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{Block($"<w:tc>{P("格a")}</w:tc>")}</w:tr></w:tbl>"),
            .. from kind in (string[])["text", "date", "comboBox", "dropDownList", "picture", "citation", "group", "docPartObj", "docPartList", "equation", "showingPlcHdr"]
               select (kind, Block(P("中文cd"), $"<w:{kind}/>")),
        ];
        return bodies.Select(one => ("block-control-" + one.Name, WithBody(P("前字ab") + one.Body + P("后")).ToArray()));
    }

    private static string Block(string blocks, string kind = "") => $"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{blocks}</w:sdtContent></w:sdt>";

    private static string Control(string runs) => $"<w:sdt><w:sdtPr/><w:sdtContent>{runs}</w:sdtContent></w:sdt>";

    private static string Table(params string[] cells) =>
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
        + string.Concat(cells.Chunk(2).Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>")) + "</w:tbl>";

    private static byte[] Numbered(string format, string text)
    {
        var item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{0}</w:p>";
        return WithBody(string.Concat(Enumerable.Range(1, 12).Select(n => string.Format(item, R($"第{n}项 item"))))+ P("后"))
            .Linked("numbering", "numbering",
                $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
                "numbering.xml")
            .Type("/word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml").ToArray();
    }

    private static byte[] WithSection(string kind, string root, string text) =>
        WithBody(P("正文ab") + $"<w:sectPr><w:{kind}Reference w:type=\"default\" r:id=\"rPart0\"/></w:sectPr>")
            .Linked(kind, root, P(text), $"{kind}1.xml")
            .Type($"/word/{kind}1.xml", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml").ToArray();

    private static byte[] Noted(string kind) =>
        WithBody($"<w:p>{R("正文")}<w:r><w:{kind}Reference w:id=\"2\"/></w:r>{R("ab")}</w:p>")
            .Linked(kind + "s", kind + "s",
                $"<w:{kind} w:type=\"separator\" w:id=\"0\"><w:p/></w:{kind}><w:{kind} w:type=\"continuationSeparator\" w:id=\"1\"><w:p/></w:{kind}><w:{kind} w:id=\"2\"><w:p><w:r><w:{kind}Ref/></w:r>{R("注文 abc")}</w:p></w:{kind}>",
                kind + "s.xml")
            .Type($"/word/{kind}s.xml", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml").ToArray();
}
