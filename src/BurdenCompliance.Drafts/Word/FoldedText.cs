using BurdenCompliance.Drafts.Word;

namespace BurdenCompliance.Drafts;

/// <summary>A text for matching: zero-width characters out, look-alike characters plain; each place can be traced back.</summary>
/// <remarks>Shares the string when nothing changes. Full-width punctuation stays: Chinese prose is written with it.</remarks>
public readonly record struct FoldedText
{
    private readonly int[]? _origins;

    private FoldedText(string text, int[]? origins) => (Text, _origins) = (text, origins);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a paragraph's text.</summary>
    public static FoldedText Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var odd = text.AsSpan(i).IndexOfAnyExceptInRange('\u3000', '\uD7FF');
            if (odd < 0)
                break;
            i += odd;
            if (Folding.IsSuspect(text[i]) && (Removed(text, i) > 0 || Folding.ToPlain(text[i]) != text[i]))
                return Fold(text, i);
        }
        return new FoldedText(text, null);
    }

    /// <summary>The stretch of the original that a stretch of <see cref="Text"/> came from.</summary>
    /// <param name="start">First UTF-16 unit in the folded text.</param>
    /// <param name="end">One past the last; not before <paramref name="start"/>.</param>
    public (int Start, int End) Original(int start, int end)
    {
        if (_origins is null)
            return (start, end);
        var first = _origins[start];
        return (first, end == start ? first : _origins[end - 1] + 1);
    }

    private static FoldedText Fold(string text, int from)
    {
        var chars = new char[text.Length];
        text.CopyTo(0, chars, 0, from);
        var origins = new int[text.Length + 1];
        for (var i = 0; i < from; i++)
            origins[i] = i;
        var length = from;
        for (var i = from; i < text.Length; i++)
        {
            var removed = Folding.IsSuspect(text[i]) ? Removed(text, i) : 0;
            if (removed > 0)
            {
                i += removed - 1;
                continue;
            }
            origins[length] = i;
            chars[length++] = Folding.ToPlain(text[i]);
        }
        origins[length] = text.Length;
        return new FoldedText(new string(chars, 0, length), length == text.Length ? null : origins);
    }

    // Supplementary variation selectors are a pair: DB40 and DD00 to DDEF.
    private static int Removed(string text, int at)
    {
        if (Folding.IsInvisible(text[at]))
            return 1;
        return text[at] == '\uDB40' && at + 1 < text.Length && text[at + 1] is >= '\uDD00' and <= '\uDDEF' ? 2 : 0;
    }
}
