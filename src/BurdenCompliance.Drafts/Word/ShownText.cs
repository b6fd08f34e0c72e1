namespace BurdenCompliance.Drafts.Word;

/// <summary>Makes the text of a paragraph: white space at its ends off, impossible characters replaced, odd ones remarked on.</summary>
internal static class ShownText
{
    /// <param name="shown">Characters as read.</param>
    /// <param name="paragraph">Takes the remark on folded characters.</param>
    public static string Of(ReadOnlySpan<char> shown, OpenParagraph paragraph)
    {
        var text = shown.Trim();
        if (text.IsEmpty)
            return "";
        int zeroWidth = 0, pending = 0, lookAlike = 0;
        var (broken, before) = (false, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (pending == 0 && c is >= '\u3000' and < '\uD800')
            {
                // Nearly all text is Han and its punctuation: over it at a stride.
                var odd = text[i..].IndexOfAnyExceptInRange('\u3000', '\uD7FF');
                if (odd < 0)
                    break;
                c = text[i += odd];
            }
            if (c >= '\u00AD' && Folding.IsInvisible(c))
            {
                before = pending == 0 && i > 0 ? text[i - 1] : before;
                pending += Folding.IsZeroWidth(c) ? 1 : 0;
                continue;
            }
            if (pending > 0)
            {
                zeroWidth += IsWordPart(before) && IsWordPart(c) ? pending : 0;
                pending = 0;
            }
            if (c is >= '\u3000' and < '\uD800' or >= ' ' and < '\u00AD')
                continue;
            if (c < ' ')
                broken |= c is not ('\t' or '\n');
            else if (char.IsSurrogate(c))
                broken |= !IsPaired(text, i);
            else if (Folding.IsLookAlike(c, out _))
                lookAlike++;
        }
        if (zeroWidth + lookAlike > 0)
            (paragraph.Remarks ??= []).Add(RemarkWords.Folded(zeroWidth, lookAlike));
        return broken ? Mended(text) : text.ToString();
    }

    private static bool IsPaired(ReadOnlySpan<char> text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    // Length stays: every place still is the place it was read at.
    private static string Mended(ReadOnlySpan<char> text)
    {
        var mended = text.ToArray();
        for (var i = 0; i < mended.Length; i++)
            if ((mended[i] < ' ' && mended[i] is not ('\t' or '\n')) || (char.IsSurrogate(mended[i]) && !IsPaired(text, i)))
                mended[i] = '\uFFFD';
        return new string(mended);
    }
}
