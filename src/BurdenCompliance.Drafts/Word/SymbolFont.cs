namespace BurdenCompliance.Drafts.Word;

/// <summary>Characters of the symbol fonts that drafts use, as plain ones (the fonts' own charts).</summary>
internal static class SymbolFont
{
    /// <summary>The plain character for a code in a symbol font; null when unknown.</summary>
    /// <param name="code">With or without the F000 that Word adds.</param>
    public static char? Character(string? font, int code)
    {
        var low = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        char? known = font?.ToLowerInvariant() switch
        {
            "wingdings" => Wingdings(low),
            "wingdings 2" => Wingdings2(low),
            "symbol" => Symbol(low),
            _ => null,
        };
        if (known is not null)
            return known;
        var ordinary = code is >= 0x20 and < 0xD800 or >= 0xF900 and < 0xFFFE;
        return ordinary && font?.ToLowerInvariant() is not ("wingdings" or "wingdings 2" or "wingdings 3" or "webdings" or "symbol") ? (char)code : null;
    }

    private static char? Wingdings(int code) => code switch
    {
        >= 0x81 and <= 0x8A => (char)('①' + code - 0x81),
        >= 0x8C and <= 0x95 => (char)('❶' + code - 0x8C),
        0x28 => '☎', 0x2A => '✉', 0x6C or 0x9F => '●', 0x6E => '■', 0x6F or 0xA8 or 0x71 or 0x72 => '□', 0x74 or 0x75 or 0x77 => '◆', 0x76 => '❖',
        0xA1 => '○', 0xA7 => '▪', 0xAB => '★', 0xAA => '✦', 0xD8 => '➢', 0xDF => '←', 0xE0 or 0xE8 => '→', 0xE1 => '↑', 0xE2 => '↓',
        0xFB => '✗', 0xFC => '✓', 0xFD => '☒', 0xFE => '☑',
        _ => null,
    };

    private static char? Wingdings2(int code) => code switch
    {
        >= 0x6A and <= 0x73 => (char)('①' + code - 0x6A),
        0x4F => '✗', 0x50 => '✓', 0x51 or 0x53 => '☒', 0x52 => '☑', 0x2A or 0xA3 => '□',
        _ => null,
    };

    private static char? Symbol(int code) => code switch
    {
        0xA3 => '≤', 0xAC => '←', 0xAE => '→', 0xB0 => '°', 0xB1 => '±', 0xB3 => '≥', 0xB4 => '×', 0xB7 => '•', 0xB8 => '÷', 0xB9 => '≠', 0xD7 => '·', 0xE5 => '∑',
        0x61 => 'α', 0x62 => 'β', 0x67 => 'γ', 0x64 => 'δ', 0x6D => 'μ', 0x70 => 'π', 0x44 => 'Δ', 0x57 => 'Ω',
        >= 0x20 and <= 0x7E and (< 0x41 or > 0x7A) => (char)code,
        _ => null,
    };
}
