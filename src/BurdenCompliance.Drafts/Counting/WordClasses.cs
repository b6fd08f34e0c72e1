namespace BurdenCompliance.Drafts.Counting;

/// <summary>The sets of the word mode, as <c>contracts.md</c> lists them, one byte a UTF-16 unit.</summary>
internal static class WordClasses
{
    private static readonly (int First, int Last)[] Full =
    [
        (0x00B7, 0x00B7), (0x1100, 0x11FF), (0x2013, 0x2015), (0x2018, 0x2019), (0x201C, 0x201D), (0x2026, 0x2026),
        (0x2460, 0x24FF), (0x3001, 0x30FF), (0x3130, 0x318F), (0x31F0, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
        (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFF01, 0xFF60), (0xFF66, 0xFFDC), (0xFFE0, 0xFFE6),
    ];

    private static readonly (int First, int Last)[] Space =
        [(0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x2000, 0x200A), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000)];

    private static readonly (int First, int Last)[] Nothing =
        [(0xAD, 0xAD), (0x200B, 0x200D), (0xFEFF, 0xFEFF)];

    /// <summary>The class of each UTF-16 unit; surrogates are <see cref="CharacterClass.Run"/> and decided by the pair.</summary>
    public static readonly CharacterClass[] Of = Build();

    /// <summary>Most of any text; spares the table.</summary>
    public static bool IsCommonHan(char unit) => (uint)(unit - '\u4E00') <= '\u9FFF' - '\u4E00';

    /// <summary>Whether a surrogate pair is Han (U+20000 to U+3FFFF): the high half alone tells.</summary>
    public static bool BeginsHan(char high) => high is >= '\uD840' and <= '\uD8BF';

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[0x10000];
        foreach (var (ranges, value) in new[]
        {
            (Full, CharacterClass.Full), (Space, CharacterClass.Space), (Nothing, CharacterClass.Nothing),
        })
        {
            foreach (var (first, last) in ranges)
                Array.Fill(table, value, first, last - first + 1);
        }
        return table;
    }
}
