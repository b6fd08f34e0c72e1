using System.Text;

namespace BurdenCompliance.Rules.Copying;

/// <summary>Paragraphs joined into one text, each place known by paragraph and offset; a line break between them never matches.</summary>
internal sealed class JoinedText
{
    private readonly int[] _starts;
    private readonly List<int> _sentences = [0];

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
        for (var i = 0; i < Text.Length; i++)
        {
            if (Ends(Text[i])) _sentences.Add(i + 1);
        }
    }

    public string Text { get; }

    public (int Paragraph, int Offset) Place(int at)
    {
        var found = Array.BinarySearch(_starts, at);
        // Empty paragraphs share no start: each holds its separator.
        var paragraph = found >= 0 ? found : ~found - 1;
        return (paragraph, at - _starts[paragraph]);
    }

    /// <summary>Number of the sentence around a place.</summary>
    public int SentenceAt(int at)
    {
        var found = _sentences.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>A sentence, from after one full stop to before the next.</summary>
    public (int Start, int End) Sentence(int number) => (_sentences[number], (number + 1 < _sentences.Count ? _sentences[number + 1] : Text.Length + 1) - 1);

    private static bool Ends(char c) => c is '。' or '；' or '！' or '？' || char.IsControl(c);
}
