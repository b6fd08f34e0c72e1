using System.Xml;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>Finds, for places in the text, the nearest places where Word allows a note to begin and end.</summary>
/// <remarks>A note may stand between the runs of a paragraph and may cut a run, but not stand inside a text box, a formula or a bound content control.</remarks>
internal sealed class SeamPlanner
{
    private readonly XmlReader _xml;
    private readonly Anchors _anchors;
    private readonly Markup _markup = new();
    private readonly Seams _seams = new();
    private int _element = -1;
    private int _flow = -1;
    private (int Element, int Depth) _whole = (-1, -1);
    private (int Element, int Depth) _run = (-1, -1);
    private (int Element, int Depth) _control = (-1, -1);
    private (Seam? Seam, int Depth) _text = (null, -1);

    private SeamPlanner(XmlReader xml, Anchors anchors) => (_xml, _anchors) = (xml, anchors);

    public static Seams Plan(XmlReader xml, Anchors anchors)
    {
        var planner = new SeamPlanner(xml, anchors);
        while (xml.Advance())
        {
            if (xml.NodeType == XmlNodeType.Element)
                planner.Start();
            else if (xml.NodeType == XmlNodeType.EndElement)
                planner.End();
        }
        return planner._seams;
    }

    private void Start()
    {
        if (++_element == 0)
            _seams.Space = _xml.NamespaceURI;
        var depth = _xml.Depth;
        var name = _markup.Of(_xml.NamespaceURI) == Vocabulary.Word ? _xml.LocalName : "";
        if (name is "commentRangeStart" or "commentRangeEnd" or "commentReference" && _xml.Number("id") is { } id)
            _seams.Ids.Add(id);
        if (_text.Seam is { } text && depth == _text.Depth + 1)
            text.MoveOut();
        Enter(name, depth);
        if (_anchors.At(_element) is { } ends)
            Take(ends, depth);
        if (_xml.IsEmptyElement)
            End();
    }

    private void Enter(string name, int depth)
    {
        if (_whole.Element >= 0 && _whole.Depth == _control.Depth + 1 && depth == _control.Depth + 2 && IsBinding(_xml.LocalName))
            _whole = _control;
        if (_whole.Element >= 0 || _run.Element >= 0)
            return;
        if (_flow < 0)
        {
            if (name is "p")
                _flow = depth;
            else if (name is "r" or "t")
                EnterFlow(name, depth);
        }
        else
        {
            EnterFlow(name, depth);
        }
    }

    // Text outside any paragraph is odd; it is treated as if it stood in one.
    private void EnterFlow(string name, int depth)
    {
        switch (name)
        {
            case "r":
                _run = (_element, depth);
                break;
            case "p" or "ins" or "moveTo" or "hyperlink" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo" or "sdtContent":
                break;
            case "sdt":
                _control = (_element, depth);
                break;
            default:
                _whole = (_element, depth);
                break;
        }
    }

    // Properties that make a content control hold plain text or a choice: it cannot hold a note.
    private static bool IsBinding(string name) => name is "text" or "comboBox" or "dropDownList" or "date" or "checkbox" or "picture" or "dataBinding" or "citation" or "equation";

    private void Take(List<(int Offset, NoteEnd End)> ends, int depth)
    {
        var whole = _whole.Element >= 0 ? _whole.Element : _run.Element >= 0 && depth != _run.Depth + 1 ? _run.Element : -1;
        var seam = _seams.Make(whole >= 0 ? whole : _element);
        foreach (var (offset, end) in ends)
        {
            if (whole >= 0 || offset is Anchors.Before or Anchors.After)
                (end.Starts ? seam.Before : seam.After).Add(end);
            else
                seam.Within.Add((offset, end));
        }
        if (whole >= 0)
            return;
        seam.InRun = true;
        _seams.Runs.Add(_run.Element);
        _text = (seam, depth);
    }

    private void End()
    {
        var depth = _xml.Depth;
        if (depth == _text.Depth)
            _text = (null, -1);
        if (depth == _whole.Depth)
            _whole = (-1, -1);
        if (depth == _run.Depth)
            _run = (-1, -1);
        if (depth == _flow)
            _flow = -1;
    }
}
