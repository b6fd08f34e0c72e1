using System.Globalization;
using System.Text;
using System.Xml;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>The part that holds the comments: which are there, and a new one with ours.</summary>
internal static class CommentsPart
{
    private const int LongestTag = 100;

    /// <summary>Ids of all comments, and of those that are notes of ours.</summary>
    public static (HashSet<int> All, HashSet<int> Own) Ids(XmlReader xml)
    {
        var (all, own) = (new HashSet<int>(), new HashSet<int>());
        var words = new StringBuilder();
        int? id = null;
        while (xml.Advance())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "comment":
                    id = xml.Number("id");
                    all.Add(id ?? 0);
                    break;
                case XmlNodeType.Element when xml.LocalName is "p":
                    words.Clear();
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" && id is { } known && NoteTag.Find(words.ToString().Trim()) is not null:
                    own.Add(known);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when words.Length <= LongestTag:
                    words.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }
        return (all, own);
    }

    /// <summary>Copies the comments that stay and adds the notes.</summary>
    public static bool Extend(XmlReader xml, XmlWriter output, string space, NoteSheet sheet, int[] ids, HashSet<int> dropped)
    {
        var copy = new CopyWriter(output);
        var skip = -1;
        while (xml.Advance())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when skip >= 0:
                    break;
                case XmlNodeType.Element when xml.LocalName is "comment" && xml.Number("id") is { } id && dropped.Contains(id):
                    skip = xml.IsEmptyElement ? -1 : xml.Depth;
                    break;
                case XmlNodeType.Element:
                    copy.Start(xml);
                    if (xml.IsEmptyElement)
                        End(xml.Depth);
                    break;
                case XmlNodeType.EndElement when skip >= 0:
                    skip = xml.Depth == skip ? -1 : skip;
                    break;
                case XmlNodeType.EndElement:
                    End(xml.Depth);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when skip < 0:
                    copy.Text(xml);
                    break;
                default:
                    break;
            }
        }
        return true;

        void End(int depth)
        {
            if (depth == 0)
                Add(output, space, sheet, ids);
            copy.End();
        }
    }

    /// <summary>Writes a part with nothing but the notes.</summary>
    public static void Create(XmlWriter output, string space, NoteSheet sheet, int[] ids)
    {
        output.WriteStartElement("w", "comments", space);
        Add(output, space, sheet, ids);
        output.WriteEndElement();
    }

    private static void Add(XmlWriter output, string space, NoteSheet sheet, int[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            var note = sheet.Notes[i];
            output.WriteStartElement("comment", space);
            output.WriteAttributeString("id", space, XmlConvert.ToString(ids[i]));
            output.WriteAttributeString("author", space, Plain(sheet.Author));
            // Word writes its own clock here and calls it Z.
            output.WriteAttributeString("date", space, sheet.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            output.WriteAttributeString("initials", space, Plain(sheet.Author)[..Math.Min(2, sheet.Author.Length)]);
            Line(output, space, note.Title, "b", null);
            foreach (var line in note.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                Line(output, space, line, null, null);
            Line(output, space, NoteTag.Of(sheet.Mark, i + 1), "color", "7F7F7F");
            output.WriteEndElement();
        }
    }

    private static void Line(XmlWriter output, string space, string words, string? format, string? value)
    {
        output.WriteStartElement("p", space);
        output.WriteStartElement("r", space);
        if (format is not null)
        {
            output.WriteStartElement("rPr", space);
            output.WriteStartElement(format, space);
            if (value is not null)
                output.WriteAttributeString("val", space, value);
            output.WriteEndElement();
            output.WriteEndElement();
        }
        output.WriteStartElement("t", space);
        output.WriteAttributeString("xml", "space", null, "preserve");
        output.WriteString(Plain(words));
        output.WriteEndElement();
        output.WriteEndElement();
        output.WriteEndElement();
    }

    // XML has no place for control characters.
    private static string Plain(string words) =>
        CopyWriter.Whole(string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c)));
}
