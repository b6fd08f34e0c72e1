using System.Buffers;
using System.Xml;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Characters of a paragraph under construction; one array, used again for the next.</summary>
internal sealed class TextBuffer
{
    private char[] _chars = [];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(char c)
    {
        if (Length == _chars.Length)
            Grow();
        _chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        while (_chars.Length - Length < text.Length)
            Grow();
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Takes the value of the text node the reader stands on, without making a string of it.</summary>
    public void AppendValue(XmlReader xml)
    {
        int read;
        do
        {
            if (_chars.Length - Length < 256)
                Grow();
            read = xml.ReadValueChunk(_chars, Length, _chars.Length - Length);
            Length += read;
        }
        while (read > 0);
    }

    /// <summary>Line ends inside a text element are shown as spaces.</summary>
    public void Flatten(int from)
    {
        var span = _chars.AsSpan(from, Length - from);
        if (!span.ContainsAny('\n', '\r'))
            return;
        span.Replace('\n', ' ');
        span.Replace('\r', ' ');
    }

    /// <summary>Drops white space at both ends of what came since, as Word does without xml:space.</summary>
    public void TrimSince(int from)
    {
        var kept = _chars.AsSpan(from, Length - from).Trim(" \t\r\n");
        if (kept.Length == Length - from)
            return;
        kept.CopyTo(_chars.AsSpan(from));
        Length = from + kept.Length;
    }

    private void Grow() => Array.Resize(ref _chars, Math.Max(512, _chars.Length * 2));
}
