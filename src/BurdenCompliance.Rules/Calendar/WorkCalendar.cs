using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Calendar;

/// <summary>Working days as the State Council publishes them, holidays and make-up days by year; weekdays alone for other years.</summary>
internal sealed class WorkCalendar
{
    private readonly FrozenSet<DateOnly> _off, _work;
    private readonly FrozenSet<int> _years;

    private WorkCalendar(IEnumerable<int> years, IEnumerable<DateOnly> off, IEnumerable<DateOnly> work, ImmutableArray<string> anchors, FrozenDictionary<string, int> relative) =>
        (_years, _off, _work, Anchors, Relative) = (years.ToFrozenSet(), off.ToFrozenSet(), work.ToFrozenSet(), anchors, relative);

    /// <summary>Words by which a text counts days from the document itself, not from some event.</summary>
    public ImmutableArray<string> Anchors { get; }

    /// <summary>Words for a day counted from the document's: 次日 is 1.</summary>
    public FrozenDictionary<string, int> Relative { get; }

    public static WorkCalendar Read(CatalogNode node)
    {
        var years = new List<int>();
        List<DateOnly> off = [], work = [];
        foreach (var (name, year) in node.Get("years").Members())
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 2000 or > 2100) throw year.Wrong($"“{name}”不是年份");
            years.Add(number);
            year.Get("basis").Text();
            foreach (var item in year.Get("off").Items()) off.AddRange(Days(item, number));
            foreach (var item in year.Get("work").Items()) work.AddRange(Days(item, number));
            year.Close();
        }

        var relative = node.Get("relative").Members().ToFrozenDictionary(m => m.Name, m => m.Value.Whole(0, 30), StringComparer.Ordinal);
        var calendar = new WorkCalendar(years, off, work, [.. node.Get("anchors").Texts()], relative);
        if (off.Intersect(work).Any()) throw node.Wrong($"{off.Intersect(work).First():yyyy-MM-dd} 既放假又上班");
        node.Close();
        return calendar;
    }

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    public bool IsWorkday(DateOnly day) =>
        _work.Contains(day) || (!_off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Working days after the first day up to and with the last; 0 when the last is not after the first.</summary>
    public int WorkdaysBetween(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (IsWorkday(day)) count++;
        }

        return count;
    }

    /// <summary>“2026-10-01” or “2026-10-01/2026-10-07”, both ends in that year.</summary>
    private static IEnumerable<DateOnly> Days(CatalogNode node, int year)
    {
        var ends = node.Text().Split('/').Select(t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year
            ? day
            : throw node.Wrong($"应为 {year} 年的日期，或者以“/”相连的起止日期，现为 {node.Text()}")).ToArray();
        if (ends.Length > 2 || ends[^1] < ends[0]) throw node.Wrong("起止日期颠倒");
        for (var day = ends[0]; day <= ends[^1]; day = day.AddDays(1)) yield return day;
    }
}
