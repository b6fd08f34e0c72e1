using System.Globalization;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>Chinese names of a report's lines.</summary>
internal static class ReportNames
{
    public static string Of(ReportSection section) => ReportWording.ResourceManager.GetString($"Section{section}")
        ?? throw new InvalidOperationException($"No name for {section}.");

    public static string Of(ReportLine line, YearReport report) => line.Section switch
    {
        ReportSection.Total => Named<CountingStanding>(line.Key),
        ReportSection.Month => string.Format(ReportWording.Month, line.Key),
        ReportSection.Type => line.Key,
        ReportSection.Class => Enum.GetValues<DocumentClass>().Where(v => Kebab.Of(v) == line.Key).Select(Names.Of).First(),
        ReportSection.Reach => Enum.GetValues<Level>().Where(v => Kebab.Of(v) == line.Key).Select(Names.Of).FirstOrDefault() ?? LedgerWording.Nobody,
        ReportSection.Watched => Named<DocumentForm>(line.Key),
        ReportSection.Office => report.Offices.First(office => office.Id.ToString() == line.Key).Name,
        _ => ReportWording.ResourceManager.GetString("Line" + string.Concat(line.Key.Split('-').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase)))
            ?? throw new InvalidOperationException($"No name for {line.Key}."),
    };

    /// <summary>云岭市2026年1—8月发文情况同比.</summary>
    public static string Title(YearReport report) => string.Format(
        report.Month == 12 ? ReportWording.TitleYear : report.Month == 1 ? ReportWording.TitleMonth : ReportWording.TitleMonths,
        report.Region?.Name ?? report.Offices[0].Name, report.Year, report.Month);

    /// <summary>截至 … 按 … 口径.</summary>
    public static string Basis(YearReport report) => string.Format(
        ReportWording.Basis, Summaries.Time(report.SnapshotAt), LedgerNames.Of(report.Scheme));

    private static string Named<T>(string key) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Kebab.Of(value) == key).Select(LedgerNames.Of).First();
}
