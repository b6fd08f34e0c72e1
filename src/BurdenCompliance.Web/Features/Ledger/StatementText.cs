using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Reports;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>书面说明 as the ledger writes it: figures, causes by 文种 and 性质, plan. The office completes the causes.</summary>
internal sealed record StatementText(string Title, ImmutableArray<string> Paragraphs)
{
    public static StatementText Of(QuotaState quota, YearReport report, string causes)
    {
        var total = report.Total;
        var risen = report.Of(ReportSection.Type).Concat(report.Of(ReportSection.Class))
            .Where(line => line.Figure.ThisYear > line.Figure.LastYear).ToLookup(line => line.Section);
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        paragraphs.Add(string.Format(LedgerWording.StatementFigures, quota.Year, LedgerNames.Day(quota.AsOf), quota.Used, quota.LastYear?.ToString() ?? "—",
            report.Month, total.ThisYear, total.LastYear, LedgerNames.Change(total)));
        if (quota.Plan is { } plan)
            paragraphs.Add(string.Format(LedgerWording.StatementPlan, plan, report.PlanUsed, LedgerNames.Percent(YearOverYear.Share(report.PlanUsed, plan))));
        if (risen[ReportSection.Type].Any())
            paragraphs.Add(string.Format(LedgerWording.StatementTypes, List(risen[ReportSection.Type], report)));
        if (risen[ReportSection.Class].Any())
            paragraphs.Add(string.Format(LedgerWording.StatementClasses, List(risen[ReportSection.Class], report)));
        paragraphs.Add(string.Format(LedgerWording.StatementCauses, string.IsNullOrWhiteSpace(causes) ? LedgerWording.StatementCausesEmpty : causes.Trim()));
        paragraphs.Add(LedgerWording.StatementMeasures);
        paragraphs.Add(string.Format(LedgerWording.StatementScheme, LedgerNames.Of(report.Scheme)));
        return new StatementText(string.Format(LedgerWording.StatementHeading, report.Offices[0].Name, quota.Year), paragraphs.ToImmutable());
    }

    /// <summary>As the writer of Word files takes it.</summary>
    public OfficialLetter ToLetter(string addressee, string office, DateOnly dated) =>
        new(Title, addressee, [.. Paragraphs.Select(paragraph => new LetterBlock.Words(paragraph))], office, dated);

    private static string List(IEnumerable<ReportLine> lines, YearReport report) => string.Join('、', lines.Select(line =>
        string.Format(LedgerWording.StatementItem, ReportNames.Of(line, report), line.Figure.ThisYear, line.Figure.ThisYear - line.Figure.LastYear)));
}
