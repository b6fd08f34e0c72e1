using System.Text;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Writes a number as Word does in a numbering format (ECMA-376, ST_NumberFormat); decimal where a format ends.</summary>
internal static class NumberFormat
{
    private const string Han = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const int MostLetters = 30;

    public static string Write(string format, int number) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00"),
        "decimalFullWidth" or "decimalFullWidth2" => Map(number, digit => (char)('０' + digit)),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "numberInDash" => $"- {number} -",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => From(number, '①', 20),
        "decimalEnclosedParen" => From(number, '⑴', 20),
        "decimalEnclosedFullstop" => From(number, '⒈', 20),
        "ideographEnclosedCircle" => From(number, '㊀', 10),
        "ideographParenthesized" or "ideographEnclosedParen" => From(number, '㈠', 10),
        "ideographTraditional" => number is >= 1 and <= 10 ? Stems[number - 1].ToString() : number.ToString(),
        "ideographZodiac" => number is >= 1 and <= 12 ? Branches[number - 1].ToString() : number.ToString(),
        "ideographZodiacTraditional" => number is >= 1 and <= 60 ? $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}" : number.ToString(),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Map(number, digit => Han[digit]),
        "chineseCounting" or "taiwaneseCounting" => number < 100 ? Thousands(number, Han, "十百千", '零', true) : Map(number, digit => digit == 0 ? '○' : Han[digit]),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Thousands(number, Han, "十百千", '零', true),
        "chineseLegalSimplified" => Thousands(number, Formal, "拾佰仟", '零', false),
        "japaneseCounting" => Japanese(number),
        _ => number.ToString(),
    };

    private static string Map(int number, Func<int, char> digit) =>
        number < 0 ? number.ToString() : string.Concat(number.ToString().Select(c => digit(c - '0')));

    private static string From(int number, char first, int last) =>
        number >= 1 && number <= last ? ((char)(first + number - 1)).ToString() : number.ToString();

    // A to Z, then AA to ZZ: Word repeats the letter.
    private static string Letters(int number, char first) =>
        number is >= 1 and <= 26 * MostLetters ? new string((char)(first + ((number - 1) % 26)), 1 + ((number - 1) / 26)) : number.ToString();

    private static string Roman(int number)
    {
        if (number is < 1 or > 32767)
            return number.ToString();
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
            for (; number >= values[i]; number -= values[i])
                text.Append(signs[i]);
        return text.ToString();
    }

    // 十, not 一十, at the start of a number below 20 in plain counting.
    private static string Thousands(int number, string digits, string units, char zero, bool plain)
    {
        if (number is < 0 or > 99_999)
            return number.ToString();
        if (number == 0)
            return digits[0].ToString();
        var text = new StringBuilder();
        if (number >= 10_000)
            text.Append(digits[number / 10_000]).Append('万');
        var pending = false;
        for (var (place, unit) = (3, 1_000); place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                pending = text.Length > 0;
                continue;
            }
            if (pending)
                text.Append(zero);
            pending = false;
            if (!(plain && place == 1 && digit == 1 && text.Length == 0))
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(units[place - 1]);
        }
        return text.ToString();
    }

    // 百 and 千 stand without 一, and no zero is said.
    private static string Japanese(int number)
    {
        if (number is < 1 or > 9_999)
            return number == 0 ? "〇" : number.ToString();
        var text = new StringBuilder();
        for (var (place, unit) = (3, 1_000); place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit > 1 || (digit == 1 && place == 0))
                text.Append(Han[digit]);
            if (digit > 0 && place > 0)
                text.Append("十百千"[place - 1]);
        }
        return text.ToString();
    }
}
