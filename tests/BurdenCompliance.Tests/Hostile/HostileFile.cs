using System.Text;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>A named file and what must come of it.</summary>
/// <param name="Class">Requirement of <c>security.md</c>, or <c>honest</c>.</param>
/// <param name="Expected">Codes allowed, joined by <c>|</c>: <c>E_DEPTH</c>, <c>E_*</c> for any refusal, <c>done</c>, <c>done+remark</c>.</param>
/// <param name="Make">Builds the bytes, the same at every call.</param>
internal sealed record HostileFile(string Class, string Name, string Expected, Func<byte[]> Make)
{
    /// <summary>Whether an outcome, as <see cref="Outcomes"/> writes it, is one of those allowed.</summary>
    public bool Allows(string outcome) => Expected.Split('|').Any(allowed => allowed switch
    {
        "E_*" => outcome.StartsWith("E_", StringComparison.Ordinal),
        _ when allowed.StartsWith("done+", StringComparison.Ordinal) => outcome.Split('+') is ["done", .. var remarks] && remarks.Contains(allowed[5..], StringComparer.Ordinal),
        "done" => outcome.Split('+')[0] is "done",
        _ => string.Equals(outcome, allowed, StringComparison.Ordinal),
    });
}

/// <summary>What the files are made of.</summary>
internal static class Material
{
    /// <summary>Every kind of part that holds XML.</summary>
    public static readonly string[] XmlParts =
    [
        "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml", "word/footer1.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml",
        "word/settings.xml", "word/charts/chart1.xml", "word/diagrams/data1.xml", "word/theme/theme1.xml", "docProps/core.xml", "docProps/custom.xml", "customXml/item1.xml",
        "word/_rels/document.xml.rels", "word/_rels/settings.xml.rels", "_rels/.rels", "[Content_Types].xml",
    ];

    /// <summary>A small honest draft with a part of nearly every kind.</summary>
    public static DocxWriter Sound => WithText("关于做好秋粮收购工作的通知", "各县（市、区）人民政府：", "现将有关事项通知如下。")
        .Linked("styles", "styles", "", "styles.xml").Linked("numbering", "numbering", "", "numbering.xml")
        .Linked("header", "hdr", P("眉"), "header1.xml").Linked("footer", "ftr", P("脚"), "footer1.xml")
        .Linked("footnotes", "footnotes", "", "footnotes.xml").Linked("endnotes", "endnotes", "", "endnotes.xml")
        .Linked("comments", "comments", "", "comments.xml").Linked("settings", "settings", "", "settings.xml");

    public static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The sound draft as a zip with more put to it.</summary>
    public static byte[] With(Action<ZipWriter> add)
    {
        var zip = Sound.ToZip();
        add(zip);
        return zip.ToArray();
    }

    /// <summary>The draft with one part written by hand, after the others.</summary>
    public static byte[] ToZip(this DocxWriter docx, string part, Action<ZipWriter> write)
    {
        var zip = new ZipWriter();
        foreach (var (name, bytes) in docx.Parts().Where(one => one.Name != part))
            zip.Add(name, bytes);
        write(zip);
        return zip.ToArray();
    }

    /// <summary>Root element that a part of this name has.</summary>
    public static string RootOf(string part) => part switch
    {
        "word/document.xml" => "document",
        "word/header1.xml" => "hdr",
        "word/footer1.xml" => "ftr",
        _ when part.StartsWith("word/", StringComparison.Ordinal) && part.Count(c => c == '/') == 1 => part[5..^4],
        _ => "x",
    };
}
