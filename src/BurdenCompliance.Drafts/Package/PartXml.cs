using System.Text;
using System.Xml;

namespace BurdenCompliance.Drafts.Package;

/// <summary>The one way XML is read here: no DTD, nothing resolved, nothing fetched, bounded depth and length.</summary>
internal static class PartXml
{
    public static XmlReader Open(Stream part, XmlNameTable names) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Limits.PartCharacters,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = names,
    });

    /// <summary>Moves to the next node.</summary>
    /// <exception cref="TooDeepException">An element below the last level allowed.</exception>
    public static bool Advance(this XmlReader xml)
    {
        if (!xml.Read())
            return false;
        if (xml.NodeType == XmlNodeType.Element && xml.Depth >= Limits.Depth)
            throw new TooDeepException();
        return true;
    }

    /// <summary>The text of the element the reader stands on, up to its end; deeper elements' text included.</summary>
    public static string ReadText(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
        return text.ToString();
    }
}
