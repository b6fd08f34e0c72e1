using System.Text;

namespace BurdenCompliance.Rules.Copying;

/// <summary>Paragraphs joined into one text, each place known by paragraph and offset; a line break between them never matches.</summary>
internal sealed class JoinedText
{
    private readonly int[] _starts;

    /// <param name="separator">Differs between the two texts compared, so that no match runs over the end of a paragraph.</param>
    public JoinedText(IReadOnlyList<string> paragraphs, char separator)
    {
        var text = new StringBuilder(paragraphs.Sum(p => p.Length + 1));
        _starts = new int[paragraphs.Count];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            _starts[i] = text.Length;
            text.Append(paragraphs[i]).Append(separator);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public (int Paragraph, int Offset) Place(int at)
    {
        var found = Array.BinarySearch(_starts, at);
        // Empty paragraphs share no start: each holds its separator.
        var paragraph = found >= 0 ? found : ~found - 1;
        return (paragraph, at - _starts[paragraph]);
    }

    /// <summary>The sentence around a place, from after one full stop to after the next.</summary>
    public (int Start, int End) SentenceAt(int at)
    {
        var start = at;
        while (start > 0 && !Ends(Text[start - 1])) start--;
        var end = at;
        while (end < Text.Length && !Ends(Text[end])) end++;
        return (start, end);
    }

    private static bool Ends(char c) => c is '。' or '；' or '！' or '？' or '\n' or '\r' || char.IsControl(c);
}
