using System.Collections.Frozen;
using System.Globalization;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Which characters look like others or like nothing, and the plain ones they stand for.</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, char> Plain = Load();

    /// <summary>Whether a character may need folding: quick, and no for nearly all text.</summary>
    public static bool IsSuspect(char c) =>
        c >= '\u00AD' && (c < '\u3000' ? IsInvisible(c) || c is '\u2011' || c >= '\u2E80' : c >= '\uD800' && (c >= '\uF900' || c == '\uDB40'));

    /// <summary>Shown as nothing and of no meaning to the words around it; variation selectors included.</summary>
    public static bool IsInvisible(char c) => IsZeroWidth(c) || c is >= '\uFE00' and <= '\uFE0F' or >= '\u180B' and <= '\u180D';

    /// <summary>Shown as nothing, and not part of writing a character.</summary>
    public static bool IsZeroWidth(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');

    /// <summary>The plain character of a look-alike, or the character itself.</summary>
    public static char ToPlain(char c)
    {
        if (c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ'))
            return (char)(c - 0xFEE0);
        if (c == '\u2011')
            return '-';
        return IsLookAlike(c, out var plain) ? plain : c;
    }

    /// <summary>Whether a character is another way to write a Han character.</summary>
    public static bool IsLookAlike(char c, out char plain)
    {
        plain = c;
        return c is (>= '\u2E80' and < '\u2FE0') or (>= '\uF900' and < '\uFB00') && Plain.TryGetValue(c, out plain);
    }

    private static FrozenDictionary<char, char> Load()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("Folding.txt")
            ?? throw new InvalidOperationException("Folding.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var pairs = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                pairs.Add(Code(line.AsSpan(0, 4)), Code(line.AsSpan(5, 4)));
        return pairs.ToFrozenDictionary();
    }

    private static char Code(ReadOnlySpan<char> hex) => (char)ushort.Parse(hex, NumberStyles.HexNumber);
}
