using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>Where a year stands against the goal.</summary>
internal enum GoalState
{
    /// <summary>Nothing last year, or no such goal for the figures.</summary>
    Unknown,
    /// <summary>Fewer by less than the goal, or not fewer at all.</summary>
    NotReached,
    /// <summary>Fewer by what the goal asks.</summary>
    Reached,
    /// <summary>Fewer by more than the goal's upper end.</summary>
    Beyond,
}

/// <summary>Documents, or meetings, to county level and below against the goal of the catalog.</summary>
/// <param name="Reduction">Percent fewer than in the same period of last year; below 0 when more; null when there were none.</param>
internal sealed record ReportGoal(ReductionSubject Subject, string Clause, int LeastPercent, int MostPercent, long ThisYear, long LastYear, decimal? Reduction, GoalState State)
{
    /// <summary>Those the catalog sets, documents first; none for meetings where no meeting is on record.</summary>
    public static IEnumerable<ReportGoal> All(YearReport report, RuleCatalog catalog) =>
        Enum.GetValues<ReductionSubject>().Select(subject => Of(subject, report, catalog)).OfType<ReportGoal>();

    /// <summary>Null when the catalog sets no such goal, or no meeting is on record.</summary>
    public static ReportGoal? Of(ReductionSubject subject, YearReport report, RuleCatalog catalog)
    {
        if (catalog.Reduction is not { } goal || !goal.Of.Contains(subject))
            return null;
        var lines = report.Of(ReportSection.Occasions).ToDictionary(line => line.Key, line => line.Figure, StringComparer.Ordinal);
        if (subject == ReductionSubject.Meetings && lines["meetings"] is (0, 0))
            return null;
        var figure = subject == ReductionSubject.Meetings ? lines["meetings-to-county"] : report.Of(ReportSection.ToCounty).First().Figure;
        var state = figure.Change is not { } change ? GoalState.Unknown
            : -change < goal.Least ? GoalState.NotReached : -change <= goal.Most ? GoalState.Reached : GoalState.Beyond;
        return new ReportGoal(subject, goal.Clause, goal.Least, goal.Most, figure.ThisYear, figure.LastYear, -figure.Change, state);
    }

    /// <summary>What is to be fewer.</summary>
    public string Line => GoalWording.ResourceManager.GetString($"Line{Subject}")!;

    /// <summary>One sentence with figures, basis and state.</summary>
    public string Sentence(RuleCatalog catalog) => string.Format(
        GoalWording.ResourceManager.GetString($"Sentence{Subject}")!, ThisYear, LastYear, Reduction is { } less ? string.Format(less < 0 ? GoalWording.More : GoalWording.Fewer, LedgerNames.Percent(Math.Abs(less))) : GoalWording.Nothing,
        catalog.Cite(Clause), LeastPercent, MostPercent, GoalWording.ResourceManager.GetString($"State{State}"));
}
