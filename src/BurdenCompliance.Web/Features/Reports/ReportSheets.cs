using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>A report as a table for spreadsheets: the same lines as on the page.</summary>
internal static class ReportSheets
{
    public static SheetTable Of(YearReport report, RuleCatalog catalog)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<SheetCell>>();
        rows.Add([ReportWording.ColumnSection, ReportWording.ColumnLine, string.Format(ReportWording.ColumnYear, report.Year), string.Format(ReportWording.ColumnYear, report.Year - 1), ReportWording.ColumnDifference, ReportWording.ColumnChange]);
        foreach (var line in report.Lines)
        {
            var figure = line.Figure;
            rows.Add(
            [
                ReportNames.Of(line.Section), ReportNames.Of(line, report), SheetCell.Of((decimal)figure.ThisYear), SheetCell.Of((decimal)figure.LastYear),
                SheetCell.Of((decimal)(figure.ThisYear - figure.LastYear)), SheetCell.Share(figure.Change / 100),
            ]);
        }
        if (report.Plan is { } plan)
            rows.Add([ReportWording.PlanHeading, ReportWording.PlanLine, report.PlanUsed, plan, default, SheetCell.Share(YearOverYear.Share(report.PlanUsed, plan) / 100)]);
        foreach (var goal in ReportGoal.All(report, catalog))
            rows.Add([GoalWording.Heading, goal.Line, SheetCell.Of((decimal)goal.ThisYear), SheetCell.Of((decimal)goal.LastYear), goal.Sentence(catalog), SheetCell.Share(goal.Reduction / 100)]);
        rows.Add([ReportWording.BasisHeading, ReportNames.Basis(report)]);
        return new SheetTable(ReportNames.Title(report), rows.ToImmutable());
    }
}
