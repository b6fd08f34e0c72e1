using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-01: levels upon levels, in every shape that nests and in every part.</summary>
internal static class Nesting
{
    private static readonly int[] Deep = [257, 1_000, 5_000, 10_000, 20_000, 200_000];

    private static readonly (string Name, string Open, string Close)[] Shapes =
    [
        ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("tables with properties", "<w:tbl><w:tblPr/><w:tr><w:trPr/><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", "</w:tc></w:tr></w:tbl>"),
        ("tables in controls", "<w:sdt><w:sdtPr/><w:sdtContent><w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>"),
        ("old text boxes", "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"),
        ("text boxes", "<w:p><w:r><w:drawing><wps:wsp><wps:txbx><w:txbxContent>", "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r></w:p>"),
        ("text boxes in choices", "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>", "</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"),
        ("fallbacks", "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"zz\"/><mc:Fallback><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
        ("block controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("control properties", "<w:sdt><w:sdtPr>", "</w:sdtPr></w:sdt>"),
        ("insertions", "<w:ins>", "</w:ins>"),
        ("deletions", "<w:del>", "</w:del>"),
        ("moves", "<w:moveTo><w:moveFrom>", "</w:moveFrom></w:moveTo>"),
        ("smart tags", "<w:smartTag>", "</w:smartTag>"),
        ("custom xml", "<w:customXml>", "</w:customXml>"),
        ("links", "<w:hyperlink>", "</w:hyperlink>"),
        ("simple fields", "<w:fldSimple w:instr=\"PAGE\">", "</w:fldSimple>"),
        ("fractions", "<m:oMath><m:f><m:num>", "</m:num></m:f></m:oMath>"),
        ("radicals", "<m:rad><m:e>", "</m:e></m:rad>"),
        ("groups", "<w:drawing><a:grpSp>", "</a:grpSp></w:drawing>"),
        ("old groups", "<v:group>", "</v:group>"),
        ("ruby", "<w:ruby><w:rubyBase><w:r>", "</w:r></w:rubyBase></w:ruby>"),
        ("paragraphs", "<w:p>", "</w:p>"),
        ("runs", "<w:r>", "</w:r>"),
        ("paragraph properties", "<w:pPr>", "</w:pPr>"),
        ("run properties", "<w:rPr>", "</w:rPr>"),
        ("unknown", "<x>", "</x>"),
        ("unknown with spaces", "<x:a xmlns:x=\"urn:x\">", "</x:a>"),
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var (name, open, close) in Shapes)
        {
            foreach (var levels in Deep)
                yield return new("SEC-01", $"{name} {levels}", "E_DEPTH", () => InBody(open, close, levels));
            yield return new("SEC-01", $"{name} unclosed", "E_DEPTH", () => Sound.Part("word/document.xml", Root("document", $"<w:body>{Times(open, 3_000)}")).ToArray());
            yield return new("SEC-01", $"{name} bearable", "done", () => InBody(open, close, 20));
        }
        foreach (var part in XmlParts.Skip(1))
        {
            foreach (var levels in (int[])[257, 50_000])
                yield return new("SEC-01", $"{part} {levels}", "E_DEPTH", () => Sound.Part(part, Root(RootOf(part), Times("<w:a>", levels) + Times("</w:a>", levels))).ToArray());
            yield return new("SEC-01", $"{part} in UTF-16", "E_DEPTH", () => Sound.Part(part,
                [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes($"<x>{Times("<a>", 300)}{Times("</a>", 300)}</x>")]).ToArray());
        }
    }

    private static byte[] InBody(string open, string close, int levels) =>
        Sound.Part("word/document.xml", Root("document", $"<w:body>{P("面")}{Times(open, levels)}{R("底")}{Times(close, levels)}{P("尾")}</w:body>")).ToArray();
}
