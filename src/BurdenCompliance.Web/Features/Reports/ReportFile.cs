using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Ledger;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>A report as a file: <c>xlsx</c>, <c>csv</c> or <c>docx</c>, the same lines as on the page.</summary>
internal static class ReportFile
{
    /// <summary>Null for another format.</summary>
    public static LedgerFile? Of(string? format, YearReport report, RuleCatalog catalog, DateOnly today)
    {
        var name = ReportNames.Title(report);
        return format == "docx"
            ? new LedgerFile(OfficialLetterWriter.Write(ReportLetter.Of(report, catalog, today)), Exports.Docx, $"{name}.docx")
            : LedgerFile.Of(format, ReportSheets.Of(report, catalog), name);
    }
}
