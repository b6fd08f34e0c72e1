using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>A report as an official text: a table for each section, the same lines as on the page.</summary>
internal static class ReportLetter
{
    public static OfficialLetter Of(YearReport report, RuleCatalog catalog, DateOnly date)
    {
        var total = report.Total;
        var blocks = ImmutableArray.CreateBuilder<LetterBlock>();
        blocks.Add(new LetterBlock.Words(string.Format(ReportWording.Headline, total.ThisYear, total.LastYear) + string.Format(ReportWording.ChangeIs, LedgerNames.Change(total))));
        if (report.Plan is { } plan)
            blocks.Add(new LetterBlock.Words(string.Format(ReportWording.PlanUsed, plan, report.PlanUsed, LedgerNames.Percent(YearOverYear.Share(report.PlanUsed, plan)))));
        foreach (var goal in ReportGoal.All(report, catalog))
            blocks.Add(new LetterBlock.Words(goal.Sentence(catalog)));
        blocks.Add(MonthsOf(report));
        var numerals = ReportWording.Numerals.Split(' ');
        foreach (var (i, section) in Enum.GetValues<ReportSection>().Where(section => report.Of(section).Any()).Index())
        {
            blocks.Add(new LetterBlock.Heading(1, string.Format(ReportWording.HeadingNumbered, numerals[i], ReportNames.Of(section))));
            blocks.Add(new LetterBlock.Table(
                [ReportWording.ColumnLine, string.Format(ReportWording.ColumnYear, report.Year), string.Format(ReportWording.ColumnYear, report.Year - 1), ReportWording.ColumnChange],
                [.. report.Of(section).Select(line => ImmutableArray.Create(
                    ReportNames.Of(line, report), $"{line.Figure.ThisYear}", $"{line.Figure.LastYear}", LedgerNames.Change(line.Figure)))],
                [4, 1, 1, 1]));
        }
        return new OfficialLetter(ReportNames.Title(report), Recipient: null, blocks.ToImmutable(), Signature: null, date, ReportNames.Basis(report));
    }

    private static LetterBlock.Chart MonthsOf(YearReport report)
    {
        var months = report.Of(ReportSection.Month).ToList();
        return new LetterBlock.Chart(
            ReportWording.ChartTitle, string.Format(ReportWording.ChartAbout, report.Year, report.Year - 1), [.. months.Select(month => ReportNames.Of(month, report))],
            [
                (string.Format(ReportWording.ColumnYear, report.Year - 1), [.. months.Select(month => month.Figure.LastYear)]),
                (string.Format(ReportWording.ColumnYear, report.Year), [.. months.Select(month => month.Figure.ThisYear)]),
            ]);
    }
}
