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

/// <summary>Documents to county level and below against the goal of the catalog.</summary>
/// <param name="Reduction">Percent fewer than in the same period of last year; below 0 when more; null when there were none.</param>
internal sealed record ReportGoal(string Clause, int LeastPercent, int MostPercent, long ThisYear, long LastYear, decimal? Reduction, GoalState State)
{
    /// <summary>Null when the catalog sets no goal.</summary>
    public static ReportGoal? Of(YearReport report, RuleCatalog catalog)
    {
        if (catalog.Reduction is not { } goal)
            return null;
        var figure = report.Of(ReportSection.ToCounty).First().Figure;
        var state = figure.Change is not { } change ? GoalState.Unknown
            : -change < goal.Least ? GoalState.NotReached : -change <= goal.Most ? GoalState.Reached : GoalState.Beyond;
        return new ReportGoal(goal.Clause, goal.Least, goal.Most, figure.ThisYear, figure.LastYear, -figure.Change, state);
    }

    /// <summary>One sentence with figures, basis and state.</summary>
    public string Sentence(RuleCatalog catalog) => string.Format(
        GoalWording.Sentence, ThisYear, LastYear, Reduction is { } less ? string.Format(less < 0 ? GoalWording.More : GoalWording.Fewer, LedgerNames.Percent(Math.Abs(less))) : GoalWording.Nothing,
        catalog.Cite(Clause), LeastPercent, MostPercent, GoalWording.ResourceManager.GetString($"State{State}"));
}
