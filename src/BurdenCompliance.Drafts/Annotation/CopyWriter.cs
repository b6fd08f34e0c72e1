using System.Xml;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>Writes what a reader stands on, prefixes and all; half characters, which cannot be written, become the replacement character.</summary>
internal sealed class CopyWriter(XmlWriter output)
{
    public XmlWriter Output => output;

    public static XmlWriterSettings Settings => new()
    {
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.Entitize,
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>Writes the start of the element with its attributes, and leaves the reader on it.</summary>
    public void Start(XmlReader xml)
    {
        output.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        while (xml.MoveToNextAttribute())
            Attribute(new CopiedAttribute(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value));
        xml.MoveToElement();
    }

    public void Attribute(in CopiedAttribute attribute)
    {
        output.WriteStartAttribute(attribute.Prefix, attribute.Name, attribute.Space);
        output.WriteString(Whole(attribute.Value));
        output.WriteEndAttribute();
    }

    public void End() => output.WriteEndElement();

    public void Text(XmlReader xml)
    {
        // White space outside the root may not be written as text.
        if (xml.NodeType == XmlNodeType.Whitespace && xml.Depth == 0)
            return;
        output.WriteString(Whole(xml.Value));
    }

    /// <summary>The text with unpaired surrogates replaced, as reading does too.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsSurrogatePair(text, i))
                i++;
            else
                return string.Concat(text.AsSpan(0, i), "\uFFFD", Whole(text, i + 1));
        }
        return text;
    }

    private static string Whole(string text, int from)
    {
        var mended = text[from..].ToCharArray();
        for (var i = 0; i < mended.Length; i++)
        {
            if (!char.IsSurrogate(mended[i]))
                continue;
            if (i + 1 < mended.Length && char.IsSurrogatePair(mended[i], mended[i + 1]))
                i++;
            else
                mended[i] = '\uFFFD';
        }
        return new string(mended);
    }
}

/// <summary>An attribute kept to be written later or again.</summary>
internal readonly record struct CopiedAttribute(string Prefix, string Name, string Space, string Value);
