using System.Text;
using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Words in diagrams (SmartArt) and charts. They stand in parts of their own: looked at for secrecy marks, not examined.</summary>
internal static class GraphicText
{
    private const int MostLines = 20_000;

    /// <summary>Kinds of links to parts that show words.</summary>
    public static bool Shows(string kind) =>
        kind is "diagramData" or "diagramDrawing" or "chart" or "chartEx" or "chartUserShapes";

    /// <summary>Whether a part only repeats the words of another: a diagram's data as last drawn.</summary>
    public static bool IsPicture(string kind) => kind is "diagramDrawing";

    /// <summary>The lines of one part: a paragraph of a shape, or a value of a chart.</summary>
    public static List<string> Read(XmlReader xml)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var inText = false;
        while (xml.Advance() && lines.Count < MostLines)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    inText = !xml.IsEmptyElement && xml.LocalName is "t" or "v";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when inText:
                    line.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement:
                    inText = false;
                    if (xml.LocalName is not ("p" or "v") || line.Length == 0)
                        break;
                    lines.Add(line.ToString());
                    line.Clear();
                    break;
                default:
                    break;
            }
        }
        return lines;
    }
}
