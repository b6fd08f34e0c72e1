using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>A paragraph as recognising elements sees it.</summary>
/// <param name="Index">Place in the main text.</param>
/// <param name="Compact">Number and text without white space and zero-width characters, full-width digits and colons folded; empty past <see cref="Longest"/>.</param>
internal readonly record struct Line(int Index, Paragraph Paragraph, string Compact)
{
    // Only prose is longer; no element but 正文 needs a look inside it.
    public const int Longest = 400;

    public static Line Of(Paragraph paragraph)
    {
        var shown = paragraph.Text.Length > Longest ? "" : Squeeze(paragraph.Shown);
        return new Line(paragraph.Index, paragraph, shown);
    }

    public bool InCell => Paragraph.Cell is not null;
    public bool IsLong => Compact.Length == 0;
    public Look Look => Paragraph.Look;

    /// <summary>A sentence rather than a title or a heading.</summary>
    public bool IsProse =>
        IsLong || Compact[^1] is '。' or '；' or ';' or '！' or '？' || (Compact.Length > 50 && Compact.AsSpan().IndexOfAny('，', '。') >= 0);

    public bool EndsWithColon => !IsLong && Compact[^1] == '：';

    public bool IsOrgan => !IsLong && Compact.Length <= 200 && OrganName.IsIt(Paragraph.Text);

    private static string Squeeze(string text)
    {
        return string.Create(CountKept(text), text, static (span, from) =>
        {
            var at = 0;
            foreach (var unit in from)
            {
                if (IsKept(unit))
                    span[at++] = Fold(unit);
            }
        });
    }

    private static int CountKept(string text)
    {
        var kept = 0;
        foreach (var unit in text)
            kept += IsKept(unit) ? 1 : 0;
        return kept;
    }

    private static bool IsKept(char unit) => !char.IsWhiteSpace(unit) && unit is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD');

    private static char Fold(char unit) => unit switch
    {
        >= '０' and <= '９' => (char)(unit - '０' + '0'),
        ':' => '：',
        '(' => '（',
        ')' => '）',
        _ => unit,
    };
}
