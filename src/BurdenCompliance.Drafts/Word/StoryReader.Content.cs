using System.Globalization;
using System.Xml;

namespace BurdenCompliance.Drafts.Word;

/// <content>What begins and ends where, and the text in it.</content>
internal sealed partial class StoryReader
{
    private TextBuffer? _target;
    private int _textStart;
    private int _textElement;
    private bool _keepSpace;

    private void StartContent(string name)
    {
        switch (name)
        {
            case "r":
                _frame.Run = default;
                break;
            case "t":
                BeginText(_xml.XmlSpace == XmlSpace.Preserve);
                break;
            case "rPr":
                _frame.Place = Place.Run;
                break;
            case "p":
                BeginParagraph();
                break;
            case "pPr":
                Enter(Place.Paragraph, _frame.Paragraph.IsOpen);
                break;
            case "tab" or "ptab":
                Put('\t');
                break;
            case "br":
                Break(_xml.Attribute("type"));
                break;
            case "cr":
                Put('\n');
                break;
            case "noBreakHyphen":
                Put('\u2011');
                break;
            case "sym":
                Put(Symbol());
                break;
            case "fldChar":
                Field(_xml.Attribute("fldCharType"));
                Skip();
                break;
            case "instrText":
                BeginCapture(_frame.Paragraph.Code, keepSpace: true);
                break;
            case "delText":
                BeginCapture(_frame.Paragraph.Deleted, keepSpace: true);
                break;
            case "ins" or "moveTo":
                _story.Revised = true;
                break;
            case "del" or "moveFrom":
                _story.Revised = true;
                _frame.Deletions++;
                break;
            case "hyperlink":
                Link();
                break;
            case "tbl":
                BeginTable();
                break;
            case "tr":
                BeginRow();
                break;
            case "tc":
                _story.CountBlock();
                CloseContainer();
                _frame.Table?.BeginCell();
                break;
            case "trPr":
                Enter(Place.Row, _frame.Table is not null);
                break;
            case "tcPr":
                Enter(Place.Cell, _frame.Table is not null);
                break;
            case "txbxContent":
                BeginBox();
                break;
            case "footnote" or "endnote":
                if (_xml.Attribute("type") is not (null or "normal"))
                    Skip();
                break;
            case "altChunk" or "subDoc":
                _story.Remarks.Add(RemarkWords.InsertedFile());
                break;
            case "sdt":
                BeginControl();
                break;
            case "sdtPr":
                Enter(Place.Control, here: true);
                break;
            case "sdtContent":
                BeginControlled();
                break;
            case "control":
                _story.Objects++;
                break;
            case "rt" or "rubyPr" or "delInstrText" or "sectPr" or "tblPr" or "tblGrid" or "tblPrEx" or "sdtEndPr" or "smartTagPr" or "customXmlPr":
                Skip();
                break;
            default:
                break;
        }
    }

    private void EndContent(string name)
    {
        switch (name)
        {
            case "t" or "instrText" or "delText":
                EndText();
                break;
            case "p":
                EndParagraph();
                break;
            case "del" or "moveFrom":
                _frame.Deletions = Math.Max(0, _frame.Deletions - 1);
                break;
            case "tc":
                CloseContainer();
                _frame.Table?.EndCell();
                break;
            case "tr":
                EndRow();
                break;
            case "tbl":
                CloseContainer();
                _frame.Table = _frame.Table?.Outer;
                break;
            case "txbxContent":
                EndBox();
                break;
            case "sdt" when _frame.Paragraph.IsOpen:
                _frame.Paragraph.ControlEnds.Add(_frame.Paragraph.Shown.Length);
                break;
            case "body" or "hdr" or "ftr" or "footnote" or "endnote" or "comment":
                CloseContainer();
                break;
            default:
                break;
        }
    }

    private void Enter(Place place, bool here)
    {
        if (here)
            _frame.Place = place;
        else
            Skip();
    }

    private TextBuffer Target()
    {
        EnsureParagraph();
        if (_frame.IsDeleted)
            return _frame.Paragraph.Deleted;
        if (_frame.Fields.InCode)
            return _frame.Paragraph.Code;
        return Vanishes() ? _frame.Paragraph.Vanished : _frame.Paragraph.Shown;
    }

    // Direct format decides; else the styles of run and paragraph, two of which cancel each other (ECMA-376, 17.7.3).
    private bool Vanishes()
    {
        if (_frame.Run.Vanish is { } direct)
            return direct;
        var styles = _context.Styles;
        return styles.RunDefaults.Vanish is true
            || ((_frame.Run.Style is { } style && styles.RunOf(style).Vanish is true) ^ (styles.RunOf(_frame.Paragraph.Style).Vanish is true));
    }

    private void BeginText(bool keepSpace) => BeginCapture(Target(), keepSpace);

    private void BeginCapture(TextBuffer target, bool keepSpace)
    {
        if (_empty)
            return;
        EnsureParagraph();
        (_target, _textStart, _textElement, _keepSpace) = (target, target.Length, _element, keepSpace);
    }

    private void EndText()
    {
        if (_target is null)
            return;
        _target.Flatten(_textStart);
        if (!_keepSpace)
            _target.TrimSince(_textStart);
        if (ReferenceEquals(_target, _frame.Paragraph.Shown))
        {
            _frame.Paragraph.Weigh(_frame.Run, _target.Length - _textStart);
            _frame.Paragraph.Trace(_textStart, _textElement);
        }
        _target = null;
    }

    private void Put(char c) => Put(Target(), c);

    private void Put(TextBuffer target, char c)
    {
        target.Append(c);
        if (ReferenceEquals(target, _frame.Paragraph.Shown))
            _frame.Paragraph.Trace(target.Length - 1, _element);
    }

    private char Symbol()
    {
        var code = int.TryParse(_xml.Attribute("char"), NumberStyles.HexNumber, null, out var value) ? value : 0;
        return SymbolFont.Character(_xml.Attribute("font"), code) ?? '\uFFFD';
    }

    private void Break(string? type)
    {
        var target = Target();
        if (type is "page" && ReferenceEquals(target, _frame.Paragraph.Shown) && _frame.Paragraph.BreakAt < 0)
            _frame.Paragraph.BreakAt = target.Length;
        Put(target, '\n');
    }
}
