using System.Buffers;
using System.Text;
using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>A paragraph as recognising elements sees it.</summary>
/// <param name="Index">Place in the main text.</param>
/// <param name="Compact">Number and text without white space and zero-width characters, full-width digits and colons folded; empty past <see cref="Longest"/>.</param>
internal readonly record struct Line(int Index, Paragraph Paragraph, string Compact)
{
    // Only prose is longer; no element but 正文 needs a look inside it.
    private const int Longest = 100;

    // Lists of attachments or recipients of a copy, and items of such lists, in one paragraph.
    private const int LongestList = 400;
    private const string ListHeads = "附抄主分发报送本123456789（各";

    // White space as Unicode has it, and characters without width.
    private const string White = "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u200B\u200C\u200D\uFEFF\u00AD";
    private static readonly SearchValues<char> Dropped = SearchValues.Create(White);
    private static readonly SearchValues<char> DroppedOrFolded = SearchValues.Create(White + "０１２３４５６７８９:()");

    public static Line Of(Paragraph paragraph) => new(paragraph.Index, paragraph, IsProseByLength(paragraph.Text) ? "" : Squeeze(paragraph.Shown));

    /// <summary>Too long for any element but 正文, unless it begins as a list does.</summary>
    public static bool IsProseByLength(string text) =>
        text.Length > Longest && (text.Length > LongestList || !(ListHeads.Contains(text[0]) || text[^1] is '：' or ':'));

    public bool InCell => Paragraph.Cell is not null;
    public bool IsLong => Compact.Length == 0;
    public Look Look => Paragraph.Look;

    /// <summary>A sentence rather than a title or a heading.</summary>
    public bool IsProse =>
        IsLong || Compact[^1] is '。' or '；' or ';' or '！' or '？' || (Compact.Length > 50 && Compact.AsSpan().IndexOfAny('，', '。') >= 0);

    /// <summary>A sentence that begins as no list and no entry of 版记 does: 正文 wherever it stands.</summary>
    public bool IsPlainProse => IsLong || (IsProse && !ListHeads.Contains(Compact[0]));

    public bool EndsWithColon => !IsLong && Compact[^1] == '：';

    public bool IsOrgan => !IsLong && Compact.Length <= 200 && OrganName.IsIt(Paragraph.Text);

    private static string Squeeze(string text)
    {
        // Most lines have nothing to drop and nothing to fold.
        if (!text.AsSpan().ContainsAny(DroppedOrFolded)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!Dropped.Contains(unit)) kept.Append(Fold(unit));
        }
        return kept.ToString();
    }

    private static char Fold(char unit) => unit switch
    {
        >= '０' and <= '９' => (char)(unit - '０' + '0'),
        ':' => '：',
        '(' => '（',
        ')' => '）',
        _ => unit,
    };
}
