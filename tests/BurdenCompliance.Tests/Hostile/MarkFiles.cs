using BurdenCompliance.Tests.Drafts.Secrecy;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>CLS-01: whole files that bear a mark in every carrier, spelling and layout; CLS-02: files that only mention the words.</summary>
internal static class MarkFiles
{
    private const string Dgm = "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static readonly string Rest = P("关于做好秋粮收购工作的通知") + P("各县（市、区）人民政府：") + P("为做好今年秋粮收购工作，现将有关事项通知如下。") + P("各地要提前腾仓，做到有仓收粮。");

    private static readonly (string Name, Func<string, DocxWriter> Put)[] Carriers =
    [
        ("first line", mark => WithBody(P(mark) + Rest)),
        ("under the name", mark => WithBody(P("云岭市粮食局文件") + P(mark) + P("云粮发〔2026〕9号") + Rest)),
        ("a line of the text", mark => WithBody(Rest + P(mark) + P("云岭市粮食局"))),
        ("a run for each character", mark => WithBody($"<w:p>{string.Concat(mark.EnumerateRunes().Select(rune => R(rune.ToString())))}</w:p>" + Rest)),
        ("text box", mark => WithBody(Rest + $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{P(mark)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>")),
        ("old text box", mark => WithBody(Rest + $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P(mark)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")),
        ("cell of the letterhead", mark => WithBody($"<w:tbl><w:tr><w:tc>{P("000012")}</w:tc><w:tc>{P(mark)}</w:tc></w:tr></w:tbl>" + Rest)),
        ("header", mark => WithBody(Rest).Linked("header", "hdr", P(mark))),
        ("footer", mark => WithBody(Rest).Linked("footer", "ftr", P(mark))),
        ("footnote", mark => WithBody(Rest).Linked("footnotes", "footnotes", $"<w:footnote w:id=\"2\">{P(mark)}</w:footnote>")),
        ("endnote", mark => WithBody(Rest).Linked("endnotes", "endnotes", $"<w:endnote w:id=\"2\">{P(mark)}</w:endnote>")),
        ("result of a field", mark => WithBody($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DOCPROPERTY x</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>{R(mark)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + Rest)),
        ("content control", mark => WithBody($"<w:sdt><w:sdtPr/><w:sdtContent>{P(mark)}</w:sdtContent></w:sdt>" + Rest)),
        ("word art", mark => WithBody(Rest + $"<w:p><w:r><w:pict><v:shape><v:textpath string=\"{mark}\"/></v:shape></w:pict></w:r></w:p>")),
        ("hidden text", mark => WithBody(Rest + $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{mark}</w:t></w:r></w:p>")),
        ("insertion", mark => WithBody($"<w:p><w:ins w:id=\"1\">{R(mark)}</w:ins></w:p>" + Rest)),
        ("deletion", mark => WithBody($"<w:p><w:del w:id=\"1\"><w:r><w:delText>{mark}</w:delText></w:r></w:del></w:p>" + Rest)),
        ("comment", mark => WithBody(Rest).Linked("comments", "comments", $"<w:comment w:id=\"1\">{P(mark)}</w:comment>")),
        ("words of a picture", mark => WithBody(Rest + $"<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"{mark}\"/></wp:inline></w:drawing></w:r></w:p>")),
        ("custom property", mark => WithBody(Rest).Part("docProps/custom.xml", $"<Properties xmlns:vt=\"v\"><property name=\"密级\"><vt:lpwstr>{mark}</vt:lpwstr></property></Properties>")),
        ("subject", mark => WithBody(Rest).Part("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"c\"><subject>{mark}</subject></cp:coreProperties>")),
        ("diagram", mark => WithBody(Rest).Link("rD", "diagramData", "diagrams/data1.xml").Part("word/diagrams/data1.xml", $"<dgm:dataModel {Dgm}><dgm:t><a:p><a:r><a:t>{mark}</a:t></a:r></a:p></dgm:t></dgm:dataModel>")),
        ("header in UTF-16", mark => WithBody(Rest).Linked("header", "hdr", "").Part("word/header0.xml", [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes($"<w:hdr xmlns:w=\"{W}\">{P(mark)}</w:hdr>")])),
    ];

    private static readonly (string Name, Func<string, DocxWriter> Put)[] Places =
    [
        ("text", text => WithBody(Rest + P(text))), ("cell", text => WithBody(Rest + $"<w:tbl><w:tr><w:tc>{P("检查内容")}</w:tc><w:tc>{P(text)}</w:tc></w:tr></w:tbl>")),
        ("footnote", text => WithBody(Rest).Linked("footnotes", "footnotes", $"<w:footnote w:id=\"2\">{P(text)}</w:footnote>")),
        ("comment", text => WithBody(Rest).Linked("comments", "comments", $"<w:comment w:id=\"1\">{P(text)}</w:comment>")),
    ];

    /// <summary>Carriers × spellings × layouts.</summary>
    public static IEnumerable<HostileFile> Bearing()
    {
        var turn = 0;
        foreach (var (carrier, put) in Carriers)
        {
            foreach (var (spelling, write) in MarkSamples.Spellings)
            {
                foreach (var layout in MarkSamples.Layouts)
                {
                    var mark = string.Format(layout, write(MarkSamples.Levels[turn++ % MarkSamples.Levels.Length]));
                    yield return new("CLS-01", $"{carrier}, {spelling}, {layout}", "E_CLASSIFIED", () => put(mark).ToArray());
                }
            }
        }
    }

    /// <summary>Places × frames × words.</summary>
    public static IEnumerable<HostileFile> Mentioning() =>
        from place in Places
        from frame in MarkSamples.Frames
        from word in MarkSamples.Words
        let text = string.Format(frame, word)
        select new HostileFile("CLS-02", $"{place.Name}: {text}", "done", () => place.Put(text).ToArray());
}
