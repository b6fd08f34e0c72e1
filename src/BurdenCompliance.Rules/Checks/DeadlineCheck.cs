using System.Collections.Immutable;
using BurdenCompliance.Rules.Calendar;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A duty that falls due so soon that few working days are left, or none.</summary>
internal sealed class DeadlineCheck : LineCheck
{
    private readonly WorkCalendar _calendar;
    private readonly DeadlineReader _deadlines;
    private readonly LexiconGroup _beside;
    private readonly string _role, _clause, _past, _soon, _unpublished;
    private readonly int _workdays;

    private DeadlineCheck(CatalogNode node, CheckContext context)
    {
        _clause = context.Clause;
        _calendar = context.Yardsticks.Calendar ?? throw node.Wrong("规则库没有“calendar”");
        _deadlines = new DeadlineReader(_calendar);
        _beside = WordPattern.Group(node.Get("beside"), context.Lexicons);
        _role = node.Get("role").Text();
        _workdays = node.Get("workdaysBelow").Whole(1, 60);
        var words = node.Get("words");
        (_past, _soon, _unpublished) = (words.Get("past").Text(), words.Get("soon").Text(), words.Get("unpublished").Text());
        words.Close();
    }

    public static ICheck Read(CatalogNode node, CheckContext context) => new DeadlineCheck(node, context);

    public override LineNeeds Needs => new(_beside.Ids);

    public override void Find(LineCase here, List<Hit> found)
    {
        var line = here.Line;
        var covered = -1;
        foreach (var deadline in _deadlines.Find(line, here.Issued))
        {
            if (deadline.Workdays is not { } left || left >= _workdays) continue;
            if (Duty(line, deadline) is not { } duty || duty.First <= covered || !here.Agrees(duty, _clause)) continue;
            covered = duty.End - 1;
            found.Add(Hit(line, deadline, duty, here.Issued, left));
        }
    }

    private Hit Hit(Line line, Deadline deadline, ClauseRun run, DateOnly? issued, int left)
    {
        var words = line.Text[deadline.Start..deadline.End];
        var reason = (deadline.Day is { } day && issued is { } from && day <= from ? _past : _soon).Replace("{workdays}", left.ToString(), StringComparison.Ordinal);
        if (deadline.Day is { } last && !_calendar.Knows(last.Year)) reason += _unpublished.Replace("{year}", last.Year.ToString(), StringComparison.Ordinal);
        var why = ImmutableArray.CreateBuilder<Reason>();
        why.Add(new Reason("时限", words));
        if (issued is { } date) why.Add(new Reason("成文日期", Shown(date)));
        if (deadline.Day is { } due) why.Add(new Reason("到期", Shown(due)));
        why.Add(new Reason(_role, Word(line, run)));
        return new Hit([line.Passage(line.Clauses[run.First].Start, line.Clauses[run.End - 1].End)], why.DrainToImmutable(), [("deadline", words), ("reason", reason)]) { Run = run };
    }

    /// <summary>The clauses from the deadline to the nearest duty of its sentence.</summary>
    private ClauseRun? Duty(Line line, Deadline deadline)
    {
        var at = -1;
        for (var i = 0; i < line.Clauses.Length && line.Clauses[i].Start <= deadline.Start; i++) at = i;
        if (at < 0) return null;
        ClauseRun? best = null;
        foreach (var word in line.Words)
        {
            if (word.Denied || line.Clauses[word.Clause].Sentence != line.Clauses[at].Sentence || !_beside.Takes(word.Id)) continue;
            if (line.Clauses[word.Clause].Standing is not (Standing.Plain or Standing.Demand)) continue;
            var run = new ClauseRun(Math.Min(at, word.Clause), Math.Max(at, word.Clause) + 1);
            if (best is not { } known || run.End - run.First < known.End - known.First) best = run;
        }

        return best;
    }

    private string Word(Line line, ClauseRun run)
    {
        var word = line.Words.First(w => !w.Denied && w.Clause >= run.First && w.Clause < run.End && _beside.Takes(w.Id));
        return line.Text[word.Start..word.End];
    }

    private static string Shown(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日（周{"日一二三四五六"[(int)day.DayOfWeek]}）";
}
