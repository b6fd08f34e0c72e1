using System.Text;
using System.Xml;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>Copies the main part event by event and puts in where each note begins and ends.</summary>
internal sealed class AnnotatedCopy
{
    private readonly XmlReader _xml;
    private readonly NoteWriter _notes;
    private readonly CopyWriter _copy;
    private readonly Seams _seams;
    private readonly HashSet<int> _dropped;
    private readonly Markup _markup = new();
    private readonly int[] _open = new int[Limits.Depth + 1];
    private readonly StringBuilder _words = new();
    private CutRun? _run;
    private Seam? _text;
    private int _element = -1;
    private int _skip = -1;

    /// <param name="dropped">Ids of comments that go: notes of ours from an earlier time.</param>
    public AnnotatedCopy(XmlReader xml, XmlWriter output, Seams seams, int[] ids, HashSet<int> dropped)
    {
        (_xml, _copy, _seams, _dropped) = (xml, new CopyWriter(output), seams, dropped);
        _notes = new NoteWriter(output, seams.Space, ids);
    }

    public void Write()
    {
        while (_xml.Advance())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    _element++;
                    if (_skip < 0)
                        Start();
                    break;
                case XmlNodeType.EndElement when _skip < 0:
                    End();
                    break;
                case XmlNodeType.EndElement when _xml.Depth == _skip:
                    _skip = -1;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _skip < 0:
                    Text();
                    break;
                default:
                    break;
            }
        }
    }

    private void Start()
    {
        var isWord = _markup.Of(_xml.NamespaceURI) == Vocabulary.Word;
        if (isWord && _xml.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference" && _xml.Number("id") is { } id && _dropped.Contains(id))
        {
            _run?.Emptied();
            _skip = _xml.IsEmptyElement ? -1 : _xml.Depth;
            return;
        }
        _open[_xml.Depth] = _element;
        if (isWord && _xml.LocalName is "r" && _run is null && !_xml.IsEmptyElement && (_dropped.Count > 0 || _seams.Runs.Contains(_element)))
        {
            Before(_seams.At(_element));
            _run = new CutRun(_xml, _copy);
            return;
        }
        if (_run is { } run && _xml.Depth == run.Depth + 1)
        {
            StartInRun(run, isWord ? _xml.LocalName : "");
            return;
        }
        Before(_seams.At(_element));
        if (_run is null || !_run.StartProperty(_xml))
            _copy.Start(_xml);
        if (_xml.IsEmptyElement)
            End();
    }

    private void StartInRun(CutRun run, string name)
    {
        if (name is "rPr")
        {
            run.BeginProperties();
        }
        else
        {
            if (_seams.At(_element) is { } seam)
            {
                Cut(run, seam.Before);
                _text = seam.Within.Count > 0 && !_xml.IsEmptyElement ? seam : null;
            }
            run.Open();
        }
        if (_text is not null)
        {
            _words.Clear();
            run.BeginText(_xml);
            return;
        }
        if (!run.StartProperty(_xml))
            _copy.Start(_xml);
        if (_xml.IsEmptyElement)
            End();
    }

    private void End()
    {
        var depth = _xml.Depth;
        var seam = _seams.At(_open[depth]);
        if (_run is { } run && depth <= run.Depth + 1)
        {
            if (depth == run.Depth)
            {
                run.Close();
                _run = null;
                After(seam);
                return;
            }
            if (_text is not null)
                EndText(run, _text);
            else if (!run.EndProperty())
                _copy.End();
            if (seam is not null)
                Cut(run, seam.After);
            return;
        }
        if (_run?.EndProperty() is true)
            return;
        _copy.End();
        After(seam);
    }

    private void Text()
    {
        if (_text is not null)
            _words.Append(_xml.Value);
        else if (_run is not { InProperties: true })
            _copy.Text(_xml);
    }

    // The text as Word shows it, cut at its seams; the element was left unwritten.
    private void EndText(CutRun run, Seam seam)
    {
        var words = _words.ToString();
        if (!run.KeepsSpace)
            words = words.Trim(' ', '\t', '\r', '\n');
        var from = 0;
        foreach (var group in seam.Within.OrderBy(within => within.Offset).GroupBy(within => Math.Clamp(within.Offset, 0, words.Length)))
        {
            run.Text(words[from..group.Key]);
            from = group.Key;
            Cut(run, [.. group.Select(within => within.End)]);
        }
        run.Text(words[from..]);
        _text = null;
    }

    private void Cut(CutRun run, List<NoteEnd> ends)
    {
        if (ends.Count == 0)
            return;
        run.Cut();
        _notes.Write(ends);
    }

    private void Before(Seam? seam)
    {
        if (seam is { InRun: false })
            _notes.Write(seam.Before);
    }

    private void After(Seam? seam)
    {
        if (seam is { InRun: false })
            _notes.Write(seam.After);
    }
}
