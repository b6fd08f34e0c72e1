using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>A report as a table for spreadsheets: the same lines as on the page.</summary>
internal static class ReportSheets
{
    public static SheetTable Of(YearReport report)
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
        rows.Add([ReportWording.BasisHeading, ReportNames.Basis(report)]);
        return new SheetTable(ReportNames.Title(report), rows.ToImmutable());
    }

    /// <summary>The lines of the ledger.</summary>
    public static SheetTable Of(IEnumerable<LedgerEntry> entries) => new(LedgerWording.TabEntries,
    [
        [LedgerWording.FieldDate, LedgerWording.FieldNumber, LedgerWording.FieldTitle, LedgerWording.FieldDocumentType, LedgerWording.FieldForm, LedgerWording.FieldDirection,
            LedgerWording.FieldDocumentClass, LedgerWording.FieldReachLong, LedgerWording.FieldRecipients, LedgerWording.FieldUnits, LedgerWording.FieldStanding,
            LedgerWording.FieldKind, LedgerWording.FieldWeight, LedgerWording.FieldReason],
        .. entries.Select(entry => ImmutableArray.Create<SheetCell>(
            entry.BusinessDate.ToString("yyyy-MM-dd"), entry.DocumentNumber, entry.Facts.Title, entry.Facts.DocumentType, LedgerNames.Of(entry.Facts.Form),
            LedgerNames.Of(entry.Facts.Direction), Names.Of(entry.Facts.DocumentClass), entry.Facts.Reach is { } reach ? Names.Of(reach) : LedgerWording.Nobody,
            entry.Facts.Recipients, entry.Facts.Units, LedgerNames.Of(entry.Standing), LedgerNames.Of(entry.Kind), entry.Weight, entry.Reason)),
    ]);
}
