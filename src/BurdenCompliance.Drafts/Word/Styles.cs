using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>The styles of a draft, each with what its ancestors add.</summary>
internal sealed class Styles
{
    private const int LongestChain = 64;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private RunFormat _runDefaults;
    private ParagraphFormat _paragraphDefaults;
    private string? _defaultParagraph;

    /// <summary>A style as written; chains are followed on first use.</summary>
    private sealed class Style
    {
        public string Name = "";
        public string? BasedOn;
        public RunFormat Run;
        public ParagraphFormat Paragraph;
        public bool Settled;
    }

    public RunFormat RunDefaults => _runDefaults;

    public ParagraphFormat ParagraphDefaults => _paragraphDefaults;

    /// <summary>Name of a style as people see it, or empty.</summary>
    public string NameOf(string? id) => id is not null && _styles.TryGetValue(id, out var style) ? style.Name : "";

    /// <summary>Run format of a style with its ancestors; of the default paragraph style for null.</summary>
    public RunFormat RunOf(string? id) => Settled(id)?.Run ?? default;

    /// <summary>Paragraph format of a style with its ancestors; of the default paragraph style for null.</summary>
    public ParagraphFormat ParagraphOf(string? id) => Settled(id)?.Paragraph ?? default;

    private Style? Settled(string? id)
    {
        if ((id ?? _defaultParagraph) is not { } known || !_styles.TryGetValue(known, out var style))
            return null;
        if (style.Settled)
            return style;
        var above = style.BasedOn;
        for (var steps = 0; steps < LongestChain && above is not null && _styles.TryGetValue(above, out var next); steps++)
        {
            style.Run = style.Run.Over(next.Run);
            style.Paragraph = style.Paragraph.Over(next.Paragraph);
            above = next.Settled ? null : next.BasedOn;
        }
        style.Settled = true;
        return style;
    }

    public static Styles Read(XmlReader xml)
    {
        var styles = new Styles();
        Style? style = null;
        bool inRun = false, inParagraph = false;
        var skip = -1;
        while (xml.Advance())
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (skip >= 0)
                    skip = xml.Depth == skip ? -1 : skip;
                else
                    Leave(xml.LocalName, ref inRun, ref inParagraph);
                continue;
            }
            if (xml.NodeType != XmlNodeType.Element || skip >= 0)
                continue;
            var (name, empty) = (xml.LocalName, xml.IsEmptyElement);
            switch (name)
            {
                case "latentStyles" or "tblStylePr" or "rPrChange" or "pPrChange" or "tblPr" or "trPr" or "tcPr":
                    skip = empty ? -1 : xml.Depth;
                    break;
                case "style":
                    style = styles.Add(xml);
                    break;
                case "name" when style is not null && !inRun && !inParagraph:
                    style.Name = xml.Val() ?? "";
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = xml.Val();
                    break;
                case "rPr":
                    inRun = !empty;
                    break;
                case "pPr":
                    inParagraph = !empty;
                    break;
                case var _ when inRun:
                    FormatReader.Run(xml, name, ref style is null ? ref styles._runDefaults : ref style.Run);
                    break;
                case var _ when inParagraph:
                    FormatReader.Paragraph(xml, name, ref style is null ? ref styles._paragraphDefaults : ref style.Paragraph);
                    break;
                default:
                    break;
            }
        }
        return styles;
    }

    private static void Leave(string name, ref bool inRun, ref bool inParagraph)
    {
        if (name is "rPr")
            inRun = false;
        else if (name is "pPr")
            inParagraph = false;
    }

    private Style Add(XmlReader xml)
    {
        var style = new Style();
        var id = xml.Attribute("styleId") ?? "";
        _styles.TryAdd(id, style);
        if (xml.Attribute("default") is "1" or "true" or "on" && xml.Attribute("type") is "paragraph")
            _defaultParagraph ??= id;
        return style;
    }
}
