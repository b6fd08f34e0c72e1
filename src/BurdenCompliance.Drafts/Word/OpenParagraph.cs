namespace BurdenCompliance.Drafts.Word;

/// <summary>A paragraph while it is read; used again for the next.</summary>
/// <param name="traced">Remembers which elements its text came from.</param>
internal sealed class OpenParagraph(bool traced)
{
    private const int MostFormats = 32;
    private readonly List<(RunFormat Format, int Characters)> _formats = [];
    private readonly List<TextPiece>? _pieces = traced ? [] : null;

    public bool IsOpen { get; private set; }

    /// <summary>Text left by paragraphs whose mark is deleted or hidden: it runs on into the next.</summary>
    public bool Carries { get; private set; }

    public TextBuffer Shown { get; } = new();

    public TextBuffer Vanished { get; } = new();

    public TextBuffer Deleted { get; } = new();

    public TextBuffer Code { get; } = new();

    public ParagraphFormat Format;

    public string? Style { get; set; }

    /// <summary>The paragraph mark is deleted or hidden.</summary>
    public bool MarkGone { get; set; }

    public bool EndsPage { get; set; }

    /// <summary>Length of the shown text at the first page break, or -1.</summary>
    public int BreakAt { get; set; }

    /// <summary>Lengths of the shown text where content controls inside the paragraph end.</summary>
    public List<int> ControlEnds { get; } = [];

    /// <summary>A content control around whole paragraphs begins with this one.</summary>
    public bool OpensControl { get; set; }

    public List<Finished>? Boxes { get; set; }

    public List<Remark>? Remarks { get; set; }

    public void Open()
    {
        if (!Carries)
            Reset();
        (IsOpen, Carries, Format, Style, MarkGone, EndsPage) = (true, false, default, null, false, false);
    }

    public void Close() => (IsOpen, Carries) = (false, false);

    public void CarryOn() => (IsOpen, Carries) = (false, true);

    /// <summary>Counts characters shown in a format.</summary>
    public void Weigh(in RunFormat format, int characters)
    {
        for (var i = _formats.Count - 1; i >= 0; i--)
        {
            if (_formats[i].Format != format)
                continue;
            _formats[i] = (format, _formats[i].Characters + characters);
            return;
        }
        if (_formats.Count < MostFormats)
            _formats.Add((format, characters));
    }

    /// <summary>Format of most of the text; the earlier one where two weigh the same.</summary>
    public RunFormat MainFormat
    {
        get
        {
            var (best, most) = (default(RunFormat), 0);
            foreach (var (format, characters) in _formats)
                if (characters > most)
                    (best, most) = (format, characters);
            return best;
        }
    }

    /// <summary>Notes that the shown text from a place to its end came from an element.</summary>
    public void Trace(int from, int element)
    {
        if (_pieces is not null && Shown.Length > from)
            _pieces.Add(new TextPiece(from, Shown.Length - from, element));
    }

    /// <summary>Where the text came from, places counted from one within the shown text; null when not traced.</summary>
    public TextPiece[]? PiecesSince(int start) => _pieces is null ? null : [.. _pieces.Select(piece => piece with { Start = piece.Start - start })];

    private void Reset()
    {
        _pieces?.Clear();
        Shown.Clear();
        Vanished.Clear();
        Deleted.Clear();
        Code.Clear();
        _formats.Clear();
        ControlEnds.Clear();
        (BreakAt, OpensControl, Boxes, Remarks) = (-1, false, null, null);
    }
}
