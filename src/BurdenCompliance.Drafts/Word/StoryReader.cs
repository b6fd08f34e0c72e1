using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>What the parts of one draft share.</summary>
/// <param name="MalformedLinks">Targets that are no addresses, by relationship id of the part.</param>
internal sealed record StoryContext(Styles Styles, Numbering Numbering, Dictionary<string, string> MalformedLinks, HashSet<int> EndlessFields);

/// <summary>Reads the text of one part as Word shows it, in one pass and without recursion.</summary>
internal sealed partial class StoryReader
{
    private readonly StoryContext _context;
    private readonly Story _story;
    private readonly XmlReader _xml;
    private readonly Markup _markup = new();
    private readonly Stack<Frame> _outer = new();
    private readonly Stack<OpenParagraph> _spare = new();
    private readonly List<bool> _alternatives = [];
    private readonly ListCounters _boxCounters;
    private Frame _frame;
    private int _skip = -1;
    private bool _empty;
    private int _element;

    public StoryReader(XmlReader xml, Origin origin, StoryContext context, Story story)
    {
        (_xml, _context, _story) = (xml, context, story);
        // Who looked at the root already has moved the reader onto it.
        _element = xml.NodeType == XmlNodeType.Element ? 0 : -1;
        _frame = new Frame(NewParagraph(), origin, hidden: false, new ListCounters(context.Numbering, context.Styles), boxed: null);
        _boxCounters = new ListCounters(context.Numbering, context.Styles);
    }

    public void Read()
    {
        while (_xml.Advance())
        {
            if (_xml.NodeType == XmlNodeType.Element)
                _element++;
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element when _skip < 0:
                    _empty = _xml.IsEmptyElement;
                    var (vocabulary, name) = (_markup.Of(_xml.NamespaceURI), _xml.LocalName);
                    Start(vocabulary, name);
                    if (_empty)
                        End(vocabulary, name);
                    break;
                case XmlNodeType.EndElement:
                    if (_skip < 0)
                        End(_markup.Of(_xml.NamespaceURI), _xml.LocalName);
                    else if (_xml.Depth == _skip)
                        _skip = -1;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _target is not null && _skip < 0:
                    _target.AppendValue(_xml);
                    break;
                default:
                    break;
            }
        }
        CloseContainer();
        _story.EndlessFields.UnionWith(_frame.Fields.Unfinished);
    }

    private void Start(Vocabulary vocabulary, string name)
    {
        switch (vocabulary)
        {
            case Vocabulary.Word when _frame.Place == Place.Content:
                StartContent(name);
                break;
            case Vocabulary.Word:
                StartProperty(name);
                break;
            case Vocabulary.Compatibility:
                StartAlternative(name);
                break;
            case Vocabulary.Math:
                StartMath(name);
                break;
            case Vocabulary.Other when _frame.Place == Place.Control:
                ControlProperty(name);
                break;
            default:
                Notice(vocabulary, name);
                break;
        }
    }

    private void End(Vocabulary vocabulary, string name)
    {
        switch (vocabulary)
        {
            case Vocabulary.Word when _frame.Place == Place.Content:
                EndContent(name);
                break;
            case Vocabulary.Word:
                EndProperty(name);
                break;
            case Vocabulary.Compatibility when name is "AlternateContent" && _alternatives.Count > 0:
                _alternatives.RemoveAt(_alternatives.Count - 1);
                break;
            case Vocabulary.Math or Vocabulary.Drawing when name is "t":
                EndText();
                break;
            default:
                break;
        }
    }

    /// <summary>Passes over the element the reader stands on with all it holds; depth is still watched.</summary>
    private void Skip()
    {
        if (!_empty)
            _skip = _xml.Depth;
    }

    // The first choice that Word understands, else the fallback: a text box is there in both forms.
    private void StartAlternative(string name)
    {
        switch (name)
        {
            case "AlternateContent":
                _alternatives.Add(false);
                break;
            case "Choice" or "Fallback" when _alternatives.Count > 0:
                if (_alternatives[^1] || (name is "Choice" && !IsUnderstood(_xml.Attribute("Requires"))))
                    Skip();
                else
                    _alternatives[^1] = true;
                break;
            default:
                break;
        }
    }

    private bool IsUnderstood(string? prefixes) =>
        prefixes is not null && prefixes.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(prefix => Markup.IsUnderstood(_xml.LookupNamespace(prefix)));

    private void StartMath(string name)
    {
        if (name is "t")
            BeginText(keepSpace: true);
        else if (name is "r")
            _frame.Run = default;
        else if (name.EndsWith("Pr", StringComparison.Ordinal))
            Skip();
    }

    // Things shown that are not text, and words kept beside them.
    private void Notice(Vocabulary vocabulary, string name)
    {
        switch (vocabulary, name)
        {
            case (Vocabulary.Drawing, "blip") or (Vocabulary.Vml, "imagedata"):
                _story.Pictures++;
                break;
            case (Vocabulary.Drawing, "t"):
                BeginCapture(_frame.Paragraph.Code, keepSpace: true);
                break;
            case (Vocabulary.DrawingPlace, "docPr"):
                Hide(_xml.Attribute("descr"));
                Hide(_xml.Attribute("title"));
                break;
            case (Vocabulary.Vml, "textpath"):
                Hide(_xml.Attribute("string"));
                break;
            case (Vocabulary.Vml, "shape"):
                Hide(_xml.Attribute("alt"));
                break;
            case (Vocabulary.Office, "OLEObject"):
                _story.Objects++;
                break;
            default:
                break;
        }
    }

    private void Hide(string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
            _story.Hidden.Add(words);
    }
}
