using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>The lines behind a figure of last year: the same conditions a year earlier, under the scheme of this year.</summary>
internal static class ReportEntries
{
    public static EntryFilter LastYear(ReportLine line, YearReport report) => line.Entries! with { Year = report.Year - 1 };
}
