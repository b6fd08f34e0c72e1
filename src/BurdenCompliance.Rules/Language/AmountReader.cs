using System.Buffers;

namespace BurdenCompliance.Rules.Language;

/// <summary>A number with its unit: 1天半, 90分钟, 三个工作日, 0.05分.</summary>
/// <param name="Dimension">Name of the dimension in the catalog, such as <c>minute</c>.</param>
/// <param name="Value">In that dimension's base unit.</param>
internal readonly record struct Amount(int Start, int End, string Dimension, decimal Value);

/// <summary>Finds amounts; units and their dimensions are the catalog's.</summary>
internal sealed class AmountReader
{
    /// <summary>Far above any amount in a document, far below where decimals end: 万万万万… must not overflow.</summary>
    private const decimal Greatest = 1_000_000_000_000_000;

    private const string Digits = "零一二三四五六七八九";
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789" + Digits + "十百千万两半");
    private readonly Dictionary<char, (string Unit, string Dimension, decimal Factor)[]> _units;

    /// <param name="units">Unit word to dimension and factor to the base unit.</param>
    public AmountReader(IReadOnlyDictionary<string, (string Dimension, decimal Factor)> units)
    {
        _units = units.GroupBy(u => u.Key[0]).ToDictionary(
            g => g.Key, g => g.Select(u => (u.Key, u.Value.Dimension, u.Value.Factor)).OrderByDescending(u => u.Key.Length).ToArray());
    }

    /// <summary>Adds the amounts of a text in order.</summary>
    public void Find(string text, List<Amount> found)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Numerals);
            if (next < 0) return;
            i += next;

            var start = i;
            while (i < text.Length && (IsNumeral(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) i++;
            if (Unit(text, i) is not { } unit || Number(text.AsSpan(start, i - start)) is not { } value) continue;
            var end = i + unit.Unit.Length;
            if (end < text.Length && text[end] == '半') (value, end) = (value + 0.5m, end + 1);
            found.Add(new Amount(start, end, unit.Dimension, value * unit.Factor));
            i = end;
        }
    }

    private (string Unit, string Dimension, decimal Factor)? Unit(string text, int at)
    {
        if (at >= text.Length || !_units.TryGetValue(text[at], out var units)) return null;
        foreach (var unit in units)
        {
            if (text.AsSpan(at).StartsWith(unit.Unit, StringComparison.Ordinal)) return unit;
        }

        return null;
    }

    /// <summary>A digit, Arabic or Chinese, or a power of ten.</summary>
    internal static bool IsNumeral(char c) => Numerals.Contains(c);

    /// <summary>Value of Arabic or Chinese numerals; null when they form no number.</summary>
    internal static decimal? Number(ReadOnlySpan<char> text)
    {
        if (text is "半") return 0.5m;
        var arabic = 0;
        while (arabic < text.Length && (char.IsAsciiDigit(text[arabic]) || text[arabic] == '.')) arabic++;
        decimal total = 0, digit = 0;
        if (arabic > 0)
        {
            if (arabic > 15 || !decimal.TryParse(text[..arabic], out digit)) return null;
            if (arabic == text.Length) return digit;
        }

        var any = arabic > 0;
        foreach (var c in text[arabic..])
        {
            if (c == '两') (digit, any) = (2, true);
            else if (Digits.IndexOf(c) is >= 0 and var d) (digit, any) = (d, true);
            else if (Scale(c) is { } scale)
            {
                total = scale == 10_000 ? (total + digit) * scale : total + ((any ? digit : 1) * scale);
                (digit, any) = (0, false);
                if (total > Greatest) return null;
            }
            else return null;
        }

        return total + digit;
    }

    private static decimal? Scale(char c) => c switch { '十' => 10, '百' => 100, '千' => 1_000, '万' => 10_000, _ => null };
}
