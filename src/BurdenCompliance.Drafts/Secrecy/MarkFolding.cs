using System.Text;

namespace BurdenCompliance.Drafts.Secrecy;

/// <summary>Brings the spellings of a mark to one form; apart from the grammar, so that a file without a mark never builds it.</summary>
internal static class MarkFolding
{
    /// <summary>Longest line that a mark shares with other elements.</summary>
    public const int LongestLine = 60;

    /// <summary>Cheap first look: no mark is without this character.</summary>
    public static bool MayHold(string text) => text.AsSpan().IndexOfAny('密', '㊙') >= 0;

    /// <summary>White space and invisible characters out, full width, traditional and star variants to one form.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (IsInvisible(unit))
                continue;
            if (unit == '㊙')
                folded.Append("秘密");
            else
                folded.Append(FoldUnit(unit));
        }
        return folded.ToString();
    }

    /// <summary>A sentence: the letterhead is over.</summary>
    public static bool IsProse(string folded) =>
        folded.Length > LongestLine ? folded.AsSpan().IndexOfAny('，', '。') >= 0 || folded.Length > 2 * LongestLine
        : folded.Length > 0 && folded[^1] is '。' or '；';

    private static bool IsInvisible(char unit) =>
        char.IsWhiteSpace(unit) || char.IsControl(unit) || unit is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F'
            or '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\u2800' or '\u3164' or '\uFEFF' or >= '\uFE00' and <= '\uFE0F' or >= '\u0300' and <= '\u036F';

    private static char FoldUnit(char unit) => unit switch
    {
        >= '！' and <= '～' => FoldUnit((char)(unit - '！' + '!')),
        ':' or '﹕' or '︰' => '：',
        ',' => '，',
        ';' => '；',
        '(' => '（',
        ')' => '）',
        _ => SecrecyWords.All.Folded.GetValueOrDefault(unit, unit),
    };
}
