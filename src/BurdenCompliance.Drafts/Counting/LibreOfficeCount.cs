using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Counting;

/// <summary>Counts one paragraph as LibreOffice 7.4's document statistics do; LibreOffice is the oracle in tests.</summary>
internal static class LibreOfficeCount
{
    // LibreOffice makes such a control an input field, whose ends it takes for words.
    private const int WordsOfControl = 2;

    /// <summary>The paragraph with its automatic number, which LibreOffice counts as words of its own.</summary>
    public static int Of(Paragraph paragraph) =>
        Of(paragraph.Numbering, []) + Of(paragraph.Text, paragraph.ControlEnds) + (paragraph.OpensControl ? WordsOfControl : 0);

    /// <summary>One stretch of text.</summary>
    /// <param name="controlEnds">Offsets where content controls end, in order: a run ends there too.</param>
    public static int Of(ReadOnlySpan<char> text, ImmutableArray<int> controlEnds)
    {
        var nextEnd = 0;
        var count = 0;
        var before = CharacterClass.Space;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (WordClasses.IsCommonHan(unit))
            {
                count++;
                before = CharacterClass.Full;
                continue;
            }
            if (unit == ZeroWidthSpace)
            {
                // After a word LibreOffice finds no further word in the paragraph.
                if (before != CharacterClass.Space)
                    return count;
                continue;
            }
            for (; nextEnd < controlEnds.Length && controlEnds[nextEnd] <= i; nextEnd++)
                before = CharacterClass.Space;
            switch (ClassAt(text, i))
            {
                case CharacterClass.Format:
                    var length = FormatRun(text[i..]);
                    var after = i + length < text.Length && text[i + length] is not (ZeroWidthSpace or '-')
                        ? ClassAt(text, i + length) : CharacterClass.Space;
                    if (i > 0 && text[i - 1] == '-')
                        before = CharacterClass.Space;
                    (count, before) = Join(count, before, after, length);
                    i += length - 1;
                    break;
                case CharacterClass.Full:
                    count++;
                    before = CharacterClass.Full;
                    if (char.IsHighSurrogate(unit))
                        i++;
                    break;
                case CharacterClass.Space:
                    before = CharacterClass.Space;
                    break;
                default:
                    if (before != CharacterClass.Run || AfterDoubleHyphen(text, i))
                        count++;
                    before = CharacterClass.Run;
                    break;
            }
        }
        return count;
    }

    private const char ZeroWidthSpace = '\u200B';

    private static CharacterClass ClassAt(ReadOnlySpan<char> text, int i) =>
        WordClasses.BeginsHan(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            ? CharacterClass.Full
            : LibreOfficeClasses.Of[text[i]];

    private static bool AfterDoubleHyphen(ReadOnlySpan<char> text, int i) =>
        text[i] != '-' && i >= 2 && text[i - 1] == '-' && text[i - 2] == '-';

    private static int FormatRun(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && LibreOfficeClasses.Of[text[length]] == CharacterClass.Format)
            length++;
        return length;
    }

    // Format characters vanish inside a run, count 1 together between Asian characters, and 1 each at an edge.
    private static (int Count, CharacterClass Before) Join(int count, CharacterClass before, CharacterClass after, int length) =>
        (before, after) switch
        {
            (_, CharacterClass.Space) => (count + length, CharacterClass.Run),
            (CharacterClass.Space, _) => (count + length, CharacterClass.Full),
            (CharacterClass.Full, _) => (count + 1, after == CharacterClass.Run ? CharacterClass.Run : CharacterClass.Full),
            (_, CharacterClass.Run) => (count, CharacterClass.Run),
            _ => (count, CharacterClass.Full),
        };
}
