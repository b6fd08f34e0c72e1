using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>A run that may be cut in pieces, each with the format of the whole. A piece is opened when it has something to hold.</summary>
internal sealed class CutRun
{
    private readonly CopyWriter _copy;
    private readonly (string Prefix, string Name, string Space) _name;
    private readonly List<CopiedAttribute> _attributes;
    private readonly List<(string Prefix, string Name, string Space, List<CopiedAttribute>? Attributes)> _format = [];
    private (string Prefix, string Name, string Space) _textName;
    private List<CopiedAttribute> _textAttributes = [];
    private int _properties;
    private bool _open;
    private bool _opened;
    private bool _emptied;
    private long _repeated;

    /// <param name="xml">Stands on the run.</param>
    public CutRun(XmlReader xml, CopyWriter copy)
    {
        (_copy, Depth, _name) = (copy, xml.Depth, (xml.Prefix, xml.LocalName, xml.NamespaceURI));
        _attributes = AttributesOf(xml);
    }

    /// <summary>XML depth of the run.</summary>
    public int Depth { get; }

    /// <summary>Its format is being read.</summary>
    public bool InProperties => _properties > 0;

    /// <summary>White space at the ends of the text begun is shown.</summary>
    public bool KeepsSpace { get; private set; }

    /// <summary>Something in the run was left out.</summary>
    public void Emptied() => _emptied = true;

    // A format that comes late holds from there on.
    public void BeginProperties()
    {
        Cut();
        _properties = -1;
    }

    /// <summary>Takes an element of the format; false when the place is not within it.</summary>
    public bool StartProperty(XmlReader xml)
    {
        if (_properties == 0)
            return false;
        _properties = Math.Max(0, _properties) + 1;
        _format.Add((xml.Prefix, xml.LocalName, xml.NamespaceURI, AttributesOf(xml)));
        return true;
    }

    public bool EndProperty()
    {
        if (_properties <= 0)
            return false;
        _properties--;
        _format.Add(("", "", "", null));
        return true;
    }

    /// <summary>Makes sure that a piece is open.</summary>
    public void Open()
    {
        if (_open)
            return;
        (_open, _opened) = (true, true);
        Begin(_name, _attributes);
        foreach (var (prefix, name, space, attributes) in _format)
        {
            if (attributes is null)
                _copy.End();
            else
                Begin((prefix, name, space), attributes);
        }
    }

    /// <summary>Ends the piece.</summary>
    public void Cut()
    {
        if (_open)
            _copy.End();
        _open = false;
    }

    /// <summary>Ends the run; one that was empty before stays, one that we emptied goes.</summary>
    public void Close()
    {
        if (!_opened && !_emptied)
            Open();
        Cut();
    }

    public void BeginText(XmlReader xml)
    {
        KeepsSpace = xml.XmlSpace == XmlSpace.Preserve;
        _textName = (xml.Prefix, xml.LocalName, xml.NamespaceURI);
        _textAttributes = [.. AttributesOf(xml).Where(attribute => attribute.Prefix is not "xml" || attribute.Name is not "space")];
    }

    /// <summary>Writes a piece of the text; nothing for no words.</summary>
    public void Text(string words)
    {
        if (words.Length == 0)
            return;
        Open();
        Begin(_textName, _textAttributes);
        _copy.Attribute(new CopiedAttribute("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve"));
        _copy.Output.WriteString(CopyWriter.Whole(words));
        _copy.End();
    }

    // What is written for each piece again must not grow without bounds.
    private void Begin((string Prefix, string Name, string Space) name, List<CopiedAttribute> attributes)
    {
        _copy.Output.WriteStartElement(name.Prefix, name.Name, name.Space);
        foreach (var attribute in attributes)
        {
            _repeated += attribute.Value.Length;
            _copy.Attribute(attribute);
        }
        if (_repeated > Limits.PartCharacters)
            throw new DraftRefusedException(Refusals.PartTooLarge(name.Name));
    }

    private static List<CopiedAttribute> AttributesOf(XmlReader xml)
    {
        var attributes = new List<CopiedAttribute>();
        while (xml.MoveToNextAttribute())
            attributes.Add(new CopiedAttribute(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value));
        xml.MoveToElement();
        return attributes;
    }
}
