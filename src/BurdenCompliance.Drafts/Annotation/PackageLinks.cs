using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>Makes a new part known: its type, and the link to it.</summary>
internal static class PackageLinks
{
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
    private const string LinksSpace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Type of the comments part.</summary>
    public const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /// <summary>Copies the list of types with one more at its end.</summary>
    public static bool AddType(XmlReader xml, XmlWriter output, string part) => Extend(xml, output, space =>
    {
        output.WriteStartElement("Override", space);
        output.WriteAttributeString("PartName", "/" + part);
        output.WriteAttributeString("ContentType", CommentsType);
        output.WriteEndElement();
    });

    /// <summary>Copies a part's links with one more at the end.</summary>
    public static bool AddLink(XmlReader xml, XmlWriter output, string id, string target, bool strict) =>
        Extend(xml, output, space => Link(output, space, id, target, strict));

    /// <summary>Writes links of a part that had none.</summary>
    public static void CreateLinks(XmlWriter output, string id, string target, bool strict)
    {
        output.WriteStartElement("Relationships", LinksSpace);
        Link(output, LinksSpace, id, target, strict);
        output.WriteEndElement();
    }

    private static void Link(XmlWriter output, string space, string id, string target, bool strict)
    {
        output.WriteStartElement("Relationship", space);
        output.WriteAttributeString("Id", id);
        output.WriteAttributeString("Type", strict ? Strict : Transitional);
        output.WriteAttributeString("Target", target);
        output.WriteEndElement();
    }

    private static bool Extend(XmlReader xml, XmlWriter output, Action<string> add)
    {
        var copy = new CopyWriter(output);
        while (xml.Advance())
        {
            if (xml.NodeType == XmlNodeType.Element)
                copy.Start(xml);
            if (xml.NodeType != XmlNodeType.EndElement && !(xml.NodeType == XmlNodeType.Element && xml.IsEmptyElement))
                continue;
            if (xml.Depth == 0)
                add(xml.NamespaceURI);
            copy.End();
        }
        return true;
    }
}
