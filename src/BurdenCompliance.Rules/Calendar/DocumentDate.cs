using System.Text;
using System.Text.RegularExpressions;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Calendar;

/// <summary>The day a draft bears (成文日期).</summary>
internal static class DocumentDate
{
    private static readonly Regex Day = new(@"(\d{4})年(\d{1,2})月(\d{1,2})日", RegexOptions.NonBacktracking);

    /// <returns>Null when the draft bears none, or leaves the day open.</returns>
    public static DateOnly? Of(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            if (line.Paragraph.Element != Element.Date) continue;
            var match = Day.Match(Arabic(line.Text));
            if (match.Success && Make(Number(match, 1), Number(match, 2), Number(match, 3)) is { } day) return day;
        }

        return null;
    }

    /// <summary>A day, or null when the calendar has none such.</summary>
    public static DateOnly? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan);

    /// <summary>二〇二六年十一月二十日 in digits.</summary>
    private static string Arabic(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var part in Regex.Split(text, "([年月日])", RegexOptions.NonBacktracking))
        {
            var bare = part.Trim();
            if (bare.Length == 4 && bare.All(c => Digit(c) >= 0)) plain.Append(string.Concat(bare.Select(Digit)));
            else if (bare.Length > 0 && AmountReader.Number(bare) is { } value && value < 100) plain.Append((int)value);
            else plain.Append(bare);
        }

        return plain.ToString();
    }

    private static int Digit(char c) => c is '○' ? 0 : "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var d ? d : char.IsAsciiDigit(c) ? c - '0' : -1;
}
