using System.Runtime.InteropServices;
using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>Where in the main part the notes begin and end: an element, and an offset in its text.</summary>
internal sealed class Anchors
{
    /// <summary>Offset of a place before the element.</summary>
    public const int Before = -1;

    /// <summary>Offset of a place after it.</summary>
    public const int After = int.MaxValue;

    private readonly Dictionary<int, List<(int Offset, NoteEnd End)>> _at = [];
    private readonly Draft _draft;
    private readonly List<TextPiece[]> _places;

    /// <param name="places">The elements that each paragraph of the draft came from.</param>
    /// <exception cref="ArgumentException">A note names a paragraph that the draft does not have.</exception>
    public Anchors(Draft draft, List<TextPiece[]> places, IReadOnlyList<MarginNote> notes)
    {
        (_draft, _places) = (draft, places);
        var title = Title();
        for (var i = 0; i < notes.Count; i++)
            Place(notes[i], i, title);
    }

    /// <summary>The ends that fall on an element, or null.</summary>
    public List<(int Offset, NoteEnd End)>? At(int element) => _at.GetValueOrDefault(element);

    private void Place(MarginNote note, int index, int title)
    {
        if (note.Paragraph is < 0 || note.Paragraph >= _places.Count)
            throw new ArgumentException($"No paragraph {note.Paragraph} in the draft.", nameof(note));
        var paragraph = note.Paragraph is { } own && _places[own].Length > 0 ? own : title;
        if (paragraph < 0)
            return;
        var text = _draft.Paragraphs[paragraph].Text;
        var (start, end) = paragraph == note.Paragraph ? Whole(text, note.Start, note.End) : (0, text.Length);
        Add(Piece(paragraph, start), start, new NoteEnd(index, Starts: true));
        Add(Piece(paragraph, end - 1), end, new NoteEnd(index, Starts: false));
    }

    private void Add(in TextPiece piece, int at, NoteEnd end)
    {
        var offset = at <= piece.Start ? Before : at >= piece.Start + piece.Length ? After : at - piece.Start;
        ref var ends = ref CollectionsMarshal.GetValueRefOrAddDefault(_at, piece.Element, out _);
        (ends ??= []).Add((offset, end));
    }

    // Never half of a character, never nothing.
    private static (int Start, int End) Whole(string text, int start, int end)
    {
        (start, end) = (Math.Clamp(start, 0, text.Length), Math.Clamp(end, 0, text.Length));
        if (start >= end)
            return (0, text.Length);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        return (start, end);
    }

    private TextPiece Piece(int paragraph, int at)
    {
        var pieces = _places[paragraph];
        int low = 0, high = pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return pieces[low];
    }

    // A draft without a recognised title is noted at its first words.
    private int Title()
    {
        var first = -1;
        foreach (var paragraph in _draft.Paragraphs)
        {
            if (_places[paragraph.Index].Length == 0)
                continue;
            if (paragraph.Element is Element.Title)
                return paragraph.Index;
            if (first < 0 && paragraph.Text.Length > 0)
                first = paragraph.Index;
        }
        return first;
    }
}
