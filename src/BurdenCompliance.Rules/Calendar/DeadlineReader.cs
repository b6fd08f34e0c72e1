using System.Buffers;
using System.Text.RegularExpressions;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Calendar;

/// <summary>A time by which something is due.</summary>
/// <param name="Day">The last day; null when it can be told only from the day of the document, which is not known.</param>
/// <param name="Workdays">Working days left: from the document to the day, or as the text says. Null when not known.</param>
internal readonly record struct Deadline(int Start, int End, DateOnly? Day, int? Workdays);

/// <summary>Finds one-time deadlines in a line: 11月25日前, 11月底前, 3个工作日内, T+1, 本周五前, 次日. What recurs (每月25日前) is none.</summary>
internal sealed class DeadlineReader(WorkCalendar calendar)
{
    private const string Before = "(?:上午|下午|中午)?(?:[0-9]{1,2}(?:[时点]|:[0-9]{2}))?(?:下班)?(?:之前|以前|前)";
    private const string Weekdays = "一二三四五六日";

    private static readonly Regex Dated = new($"(?:([0-9]{{4}})年)?([0-9]{{1,2}})月(?:([0-9]{{1,2}})日|(底)){Before}", RegexOptions.NonBacktracking);
    private static readonly Regex Within = new("([0-9一二三四五六七八九十两]{1,4})(个工作日|个?小时|日|天)(?:之)?内", RegexOptions.NonBacktracking);
    private static readonly Regex Counted = new(@"[TＴ][+＋]([0-9]{1,2})", RegexOptions.NonBacktracking);
    private static readonly Regex Weekday = new($"(本|下)?(?:周|星期)([{Weekdays}天]){Before}", RegexOptions.NonBacktracking);

    private readonly SearchValues<string> _relativeWords = SearchValues.Create([.. calendar.Relative.Keys], StringComparison.Ordinal);
    private readonly Regex _relative = new(string.Join('|', calendar.Relative.Keys.Select(Regex.Escape)), RegexOptions.NonBacktracking);

    /// <param name="issued">Day of the document, or null.</param>
    /// <returns>By place.</returns>
    public List<Deadline> Find(Line line, DateOnly? issued)
    {
        var text = line.Text;
        var found = new List<Deadline>();
        if (text.Contains('前', StringComparison.Ordinal))
        {
            foreach (Match match in Dated.Matches(text)) if (Own(line, match)) found.Add(On(match, issued));
            foreach (Match match in Weekday.Matches(text)) if (Own(line, match)) found.Add(OnWeekday(match, issued));
        }

        if (text.Contains('内', StringComparison.Ordinal))
        {
            foreach (Match match in Within.Matches(text)) if (Own(line, match) && (FromDocument(line, match) ?? true) && In(match, issued) is { } within) found.Add(within);
        }

        if (text.AsSpan().ContainsAny('T', 'Ｔ'))
        {
            foreach (Match match in Counted.Matches(text)) found.Add(After(match, issued, int.Parse(match.Groups[1].ValueSpan), workdays: true));
        }

        if (text.AsSpan().ContainsAny(_relativeWords))
        {
            foreach (Match match in _relative.Matches(text)) if (Own(line, match) && FromDocument(line, match) is true) found.Add(After(match, issued, calendar.Relative[match.Value], workdays: false));
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>每年12月底前 and 每周五前 come again and again.</summary>
    private static bool Own(Line line, Match match)
    {
        var before = line.Text.AsSpan(Math.Max(0, match.Index - 2), match.Index - Math.Max(0, match.Index - 2));
        return !before.Contains('每') && !before.Contains('逐');
    }

    /// <summary>接到投诉后3日内 counts from an event, 收到通知后3日内 from the document; null when the clause names neither.</summary>
    private bool? FromDocument(Line line, Match match)
    {
        var clause = line.Clauses.LastOrDefault(c => c.Start <= match.Index);
        var before = line.Text.AsSpan(clause.Start, Math.Max(0, match.Index - clause.Start));
        foreach (var anchor in calendar.Anchors)
        {
            if (before.Contains(anchor, StringComparison.Ordinal)) return true;
        }

        return before.Contains('后') || before.Contains("之日起", StringComparison.Ordinal) ? false : null;
    }

    private Deadline On(Match match, DateOnly? issued)
    {
        var month = int.Parse(match.Groups[2].ValueSpan);
        if (month is < 1 or > 12) return new Deadline(match.Index, match.Index + match.Length, null, null);
        var year = match.Groups[1].Success ? int.Parse(match.Groups[1].ValueSpan) : issued is { } from ? YearOf(from, month) : 0;
        var day = year == 0 ? null : DocumentDate.Make(year, month, match.Groups[4].Success ? DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month) : int.Parse(match.Groups[3].ValueSpan));
        return Until(match, issued, day);
    }

    /// <summary>A month named without a year: more than half a year back means the next.</summary>
    private static int YearOf(DateOnly issued, int month) => month < issued.Month - 6 ? issued.Year + 1 : issued.Year;

    private Deadline? In(Match match, DateOnly? issued)
    {
        if (AmountReader.Number(match.Groups[1].ValueSpan) is not { } value || value is < 1 or > 366) return null;
        var number = (int)value;
        return match.Groups[2].Value switch
        {
            "个工作日" => After(match, issued, number, workdays: true),
            "日" or "天" => After(match, issued, number, workdays: false),
            _ => After(match, issued, (number + 23) / 24, workdays: false),
        };
    }

    private Deadline After(Match match, DateOnly? issued, int days, bool workdays)
    {
        if (workdays) return new Deadline(match.Index, match.Index + match.Length, null, days);
        // Without a date, calendar days are the most that the working days can be.
        return issued is { } from ? Until(match, issued, from.AddDays(days)) : new Deadline(match.Index, match.Index + match.Length, null, days);
    }

    private Deadline OnWeekday(Match match, DateOnly? issued)
    {
        if (issued is not { } from) return new Deadline(match.Index, match.Index + match.Length, null, null);
        var wanted = Math.Min(Weekdays.IndexOf(match.Groups[2].Value.Replace('天', '日'), StringComparison.Ordinal), 6);
        var today = ((int)from.DayOfWeek + 6) % 7;
        var days = wanted - today + (match.Groups[1].Value switch { "下" => 7, "本" => 0, _ => wanted < today ? 7 : 0 });
        return Until(match, issued, from.AddDays(days));
    }

    private Deadline Until(Match match, DateOnly? issued, DateOnly? day) => new(
        match.Index, match.Index + match.Length, day,
        issued is { } from && day is { } last ? last <= from ? 0 : calendar.WorkdaysBetween(from, last) : null);
}
