using System.Security;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A draft with one payload in every place of a Word file that somebody might show.</summary>
internal static class PayloadDocument
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">", "<a href=\"javascript:alert(1)\">x</a>", "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "\" onmouseover=\"alert(1)\" x=\"", "' autofocus onfocus='alert(1)", "<b>{{constructor.constructor('alert(1)')()}}</b>",
        "<style>@import 'javascript:alert(1)'</style>", "<object data=\"javascript:alert(1)\">", "<svg><animate onbegin=alert(1) attributeName=x>", "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>", "<base href=\"javascript:alert(1)//\">", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<video><source onerror=alert(1)>",
    ];

    // Around each payload, so that every document is another.
    private static readonly string[] Shells = ["{0}", "{0}{0}", "各县{0}报送", "“{0}”", "\u202E{0}", "{0}\u2028", "&lt;{0}&gt;", "]]>{0}", "\\u003c{0}", "%3C{0}", "｛{0}｝", "{0}＜ｓ＞", "\t{0}", "{0}<", "＆{0}"];

    /// <summary>As many different ones as there are.</summary>
    public static int Most => Payloads.Length * Shells.Length;

    public static string Payload(int number) => Payloads[number % Payloads.Length];

    public static string Words(int number) => string.Format(Shells[number / Payloads.Length % Shells.Length], Payload(number));

    // A quotation mark would end the name in the header that carries it.
    public static string FileName(int number) => $"{Words(number).Replace('"', '\'').Replace("\u2028", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal)}{number}.docx";

    /// <param name="number">Which payload; from 0.</param>
    /// <param name="isRevised">With one more paragraph.</param>
    public static byte[] Of(int number, bool isRevised = false)
    {
        var x = SecurityElement.Escape(Words(number).Replace("\u2028", "", StringComparison.Ordinal));
        var picture = $"""<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="{x}" descr="{x}" title="{x}"/></wp:inline></w:drawing></w:r></w:p>""";
        var body = string.Concat(
            DocxWriter.P("青禾县水利局文件"), DocxWriter.P($"青禾县水利局关于{x}工作{number}的通知"), DocxWriter.P($"各乡镇人民政府、{x}："),
            DocxWriter.P($"各乡镇每周五前将{x}统计表报送县水利局，{x}实行月排名。"), DocxWriter.P($"县水利局将开展{x}专项督查。"),
            $"""<w:p><w:bookmarkStart w:id="1" w:name="{x}"/><w:hyperlink r:id="rEvil" w:tooltip="{x}">{DocxWriter.R(x)}</w:hyperlink><w:bookmarkEnd w:id="1"/></w:p>""",
            $"""<w:p><w:pPr><w:pStyle w:val="{x}"/></w:pPr><w:r><w:sym w:font="{x}" w:char="003C"/><w:sym w:font="Symbol" w:char="F03C"/></w:r>{DocxWriter.R("script" + x)}</w:p>""",
            $"""<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{DocxWriter.P(x)}</w:tc></w:tr></w:tbl>""",
            $"""<w:p><w:fldSimple w:instr=" HYPERLINK &quot;javascript:alert(1)&quot; ">{DocxWriter.R(x)}</w:fldSimple></w:p>""", picture,
            isRevised ? DocxWriter.P($"补充：{x}") : "", DocxWriter.P("青禾县水利局"), DocxWriter.P("2026年3月2日"));
        return DocxWriter.WithBody(body)
            .Link("rEvil", "hyperlink", "javascript:alert(1)", external: true)
            .Linked("comments", "comments", $"""<w:comment w:id="0" w:author="{x}" w:initials="{x}">{DocxWriter.P(x)}</w:comment>""", "comments.xml")
            .Linked("styles", "styles", $"""<w:style w:type="paragraph" w:styleId="{x}"><w:name w:val="{x}"/></w:style>""", "styles.xml")
            .Linked("header", "hdr", DocxWriter.P(x), "header1.xml")
            .Linked("footnotes", "footnotes", $"""<w:footnote w:id="2">{DocxWriter.P(x)}</w:footnote>""", "footnotes.xml")
            .Part("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{x}</dc:title><dc:creator>{x}</dc:creator></cp:coreProperties>""")
            .ToArray();
    }
}
