using System.Security;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-07: files that want something fetched; SEC-08: addresses that are none.</summary>
internal static class Reaching
{
    private static readonly string[] Outside =
        ["http://canary.invalid/x", "https://canary.invalid:8443/x?y=z#w", "\\\\canary.invalid\\share\\x", "file://canary.invalid/x", "file:///etc/passwd", "ftp://canary.invalid/", "//canary.invalid/x", "smb://canary.invalid/x", "../../x", "javascript:alert(1)", "data:text/html,x"];

    private static readonly string[] Kinds = ["attachedTemplate", "image", "aFChunk", "subDocument", "oleObject", "package", "frame", "video", "audio"];

    private static readonly string[] Codes = ["INCLUDETEXT", "INCLUDEPICTURE", "LINK Word.Document.8", "DDE cmd", "DDEAUTO c:\\\\x", "HYPERLINK", "IMPORT", "DATABASE \\d", "RD"];

    private static readonly string[] Wrong =
    [
        "mailto:one@", "mailto:one", "mailto:", "mailto:@x", "mailto:@", "http://", "https://", "http://[::1", "http://[zz]", "https://:80", "http://a:b:c", "http://a:99999999", "",
        "http://a\u0000b", "http://a\nb", "ftp://", "://x", "http:///", "mailto:a@@", "http://%zz", "http://a b", "file://", "tel:", "#", "?", "http://" + "中文", "mailto:" + "张三",
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var kind in Kinds)
        {
            foreach (var target in Outside)
                yield return new("SEC-07", $"{kind} {target}", "done+external-target", () => Sound.Link("rX", kind, SecurityElement.Escape(target), external: true).ToArray());
        }
        foreach (var code in Codes)
        {
            foreach (var target in Outside.Take(4))
                yield return new("SEC-07", $"{code} {target}", "done", () => WithBody(P("文") + $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>{code} \"{SecurityElement.Escape(target)}\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("果")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").ToArray());
        }
        yield return new("SEC-07", "chunk in the text", "done+external-target", () => WithBody(P("文") + "<w:altChunk r:id=\"rX\"/>").Link("rX", "aFChunk", "chunk.htm").Part("word/chunk.htm", "<html>逐级考核</html>").ToArray());
        yield return new("SEC-07", "document in the text", "done+external-target", () => WithBody(P("文") + "<w:subDoc r:id=\"rX\"/>").Link("rX", "subDocument", "sub.docx").Part("word/sub.docx", "x").ToArray());
        foreach (var target in Wrong)
        {
            var shown = target.Replace("\0", "NUL", StringComparison.Ordinal).Replace("\n", "LF", StringComparison.Ordinal);
            yield return new("SEC-08", $"link to {shown}", target.Contains('\0') ? "E_DAMAGED|done" : "done", () =>
                WithBody(P("文") + $"<w:p><w:hyperlink r:id=\"rX\">{R("链接")}</w:hyperlink></w:p>").Link("rX", "hyperlink", SecurityElement.Escape(target), external: true).ToArray());
        }
        foreach (var target in Wrong.Take(7))
            yield return new("SEC-08", $"malformed {target}", "done+malformed-link", () => WithBody($"<w:p><w:hyperlink r:id=\"rX\">{R("链接")}</w:hyperlink></w:p>").Link("rX", "hyperlink", target, external: true).ToArray());
        foreach (var target in (string[])["nowhere.xml", "../../..", "%zz", "/", "", "word\\x.xml", "#anchor", "document.xml", "a/../../../b", new string('a', 5_000)])
            foreach (var kind in (string[])["header", "styles", "footnotes", "comments", "chart"])
                yield return new("SEC-08", $"{kind} at {(target.Length > 40 ? "a long name" : target)}", "done|E_DAMAGED", () => WithText("文").Link("rX", kind, target).ToArray());
        yield return new("SEC-08", "links by the thousand", "done+malformed-link", () => Enumerable.Range(0, 3_000).Aggregate(Sound, (docx, i) => docx.Link("r" + i, "hyperlink", "mailto:" + i, external: true)).ToArray());
        yield return new("SEC-08", "links with one id", "done", () => Enumerable.Range(0, 100).Aggregate(Sound, (docx, _) => docx.Link("same", "hyperlink", "http://example.invalid/", external: true)).ToArray());
    }
}
