using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Reads numbering.xml.</summary>
internal sealed class NumberingReader
{
    private readonly Numbering _numbering = new();
    private ListPattern? _pattern;
    private ListUse? _use;
    private int _override = -1;
    private int _level = -1;
    private ListLevel _open = ListLevel.None;

    public static Numbering Read(XmlReader xml)
    {
        var reader = new NumberingReader();
        while (xml.Advance())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var (name, empty) = (xml.LocalName, xml.IsEmptyElement);
                reader.Start(xml, name);
                if (empty)
                    reader.End(name);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                reader.End(xml.LocalName);
            }
        }
        return reader._numbering;
    }

    private void Start(XmlReader xml, string name)
    {
        switch (name)
        {
            case "abstractNum":
                _pattern = new ListPattern();
                _numbering.Patterns.TryAdd(xml.Number("abstractNumId") ?? -1, _pattern);
                break;
            case "numStyleLink" when _pattern is not null:
                _pattern.StyleLink = xml.Val();
                break;
            case "num":
                _level = -1;
                (_pattern, _use, _override) = (null, null, -1);
                _num = xml.Number("numId");
                break;
            case "abstractNumId" when _num is { } id:
                _use = new ListUse(xml.Number() ?? -1);
                _numbering.Uses.TryAdd(id, _use);
                break;
            case "lvlOverride":
                _override = InRange(xml.Number("ilvl"));
                break;
            case "startOverride" when _use is not null && _override >= 0:
                _use.Starts[_override] = xml.Number();
                break;
            case "lvl":
                _level = InRange(xml.Number("ilvl"));
                _open = new ListLevel(1, "decimal", "", null, Plain: false, null);
                break;
            default:
                if (_level >= 0)
                    _open = Property(xml, name, _open);
                break;
        }
    }

    private int? _num;

    private void End(string name)
    {
        switch (name)
        {
            case "lvl":
                if (_level >= 0 && (_use?.Levels ?? _pattern?.Levels) is { } levels)
                    levels[_level] = _open;
                _level = -1;
                break;
            case "lvlOverride":
                _override = -1;
                break;
            case "num":
                (_num, _use) = (null, null);
                break;
            case "abstractNum":
                _pattern = null;
                break;
            default:
                break;
        }
    }

    private static ListLevel Property(XmlReader xml, string name, ListLevel level)
    {
        switch (name)
        {
            case "start":
                return level with { Start = Math.Clamp(xml.Number() ?? 1, 0, int.MaxValue - 1) };
            case "numFmt":
                return xml.Val() is { } format and not "custom" ? level with { Format = format } : level;
            case "lvlText":
                return level with { Text = xml.Val() ?? "" };
            case "lvlRestart":
                return level with { Restart = xml.Number() };
            case "isLgl":
                return level with { Plain = xml.On() };
            case "rFonts":
                return level with { Font = xml.Attribute("ascii") ?? xml.Attribute("hAnsi") ?? level.Font };
            default:
                return level;
        }
    }

    private static int InRange(int? level) => level is >= 0 and <= 8 ? level.Value : -1;
}
