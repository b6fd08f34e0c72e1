using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Real structure for the mutator: the samples of the product, and a draft with everything in it.</summary>
internal static class SoundFiles
{
    public static IEnumerable<byte[]> All() =>
        [.. Directory.EnumerateFiles(Path.Combine(Corpus.Solution, "src", "BurdenCompliance.Web", "Samples"), "*.docx").Order(StringComparer.Ordinal).Select(File.ReadAllBytes), Everything(), Everything()];

    private static byte[] Everything() => WithBody(
            P("云岭市水务局文件") + P("云水发〔2026〕12号") + P("关于做好河道管护工作的通知") + P("各县（市、区）水务局：")
            + $"<w:p><w:pPr><w:pStyle w:val=\"h\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{R("总体要求")}</w:p>"
            + $"<w:p>{R("各县要")}<w:ins w:id=\"1\">{R("逐级")}</w:ins><w:del w:id=\"2\"><w:r><w:delText>层层</w:delText></w:r></w:del>{R("签订责任书，")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:hyperlink r:id=\"rL\">{R("链接")}</w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>3</w:t><w:fldChar w:fldCharType=\"end\"/></w:r><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + R("控件") + "</w:sdtContent></w:sdt></w:p>"
            + $"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>{P("序号")}</w:tc><w:tc>{P("分值")}<w:tbl><w:tr><w:tc>{P("内")}</w:tc></w:tr></w:tbl>{P("")}</w:tc></w:tr></w:tbl>"
            + $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr descr=\"图\"/><a:blip r:embed=\"rI\"/></wp:inline><wps:txbx><w:txbxContent>{P("框中文字")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P("框中文字")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:tab/><w:br w:type=\"page\"/></w:r></w:p>"
            + P("附件：1.考核表") + P("云岭市水务局") + P("2026年9月1日") + P("附件1") + P("考核表") + "<w:sectPr><w:headerReference r:id=\"rPart3\"/></w:sectPr>")
        .Linked("styles", "styles", "<w:docDefaults/><w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"/>", "styles.xml")
        .Linked("numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>", "numbering.xml")
        .Linked("footnotes", "footnotes", $"<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">{P("注文")}</w:footnote>", "footnotes.xml")
        .Linked("header", "hdr", P("页眉"), "header1.xml").Linked("comments", "comments", $"<w:comment w:id=\"1\">{P("批注")}</w:comment>", "comments.xml")
        .Link("rL", "hyperlink", "http://example.invalid/", external: true).Link("rI", "image", "media/i.png").Part("word/media/i.png", [0x89, 0x50, 0x4E, 0x47])
        .Part("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\"><title>通知</title></cp:coreProperties>").ToArray();
}
