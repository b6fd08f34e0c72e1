using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Lines of the ledger as a table, all pages of a filter; pages and API export here.</summary>
internal sealed class ExportEntries(ListEntries list)
{
    // More than a spreadsheet is good for, and all of it stands in memory.
    private const int Most = 50_000;

    /// <summary>The file, or why there is none.</summary>
    public async Task<(LedgerFile? File, Problem? Problem)> RunAsync(string? format, EntryFilter filter, string office, CancellationToken cancellation)
    {
        if (format is not ("xlsx" or "csv"))
            return (null, Problem.BadRequest);
        var lines = new List<LedgerEntry>();
        EntryPage page;
        ListCursor? after = null;
        do
        {
            page = await list.RunAsync(filter, after, ListPage.Largest, cancellation);
            lines.AddRange(page.Items);
            if (lines.Count > Most)
                return (null, new Problem(422, "E_EXPORT_TOO_LARGE", string.Format(LedgerApiWording.TooMany, Most)));
            after = page.Next;
        }
        while (after is not null);
        var title = string.Format(LedgerApiWording.FileName, office, filter.Year);
        return (LedgerFile.Of(format, TableOf(lines, page.Scheme), title), null);
    }

    private static SheetTable TableOf(List<LedgerEntry> lines, CountingScheme scheme) => new(LedgerWording.TabEntries,
    [
        [LedgerWording.FieldDate, LedgerWording.FieldNumber, LedgerWording.FieldTitle, LedgerWording.FieldDocumentType, LedgerWording.FieldForm, LedgerWording.FieldDirection,
            LedgerWording.FieldDocumentClass, LedgerWording.FieldReachLong, LedgerWording.FieldRecipients, LedgerWording.FieldUnits, LedgerWording.FieldStanding,
            LedgerWording.FieldKind, LedgerWording.FieldWeight, LedgerWording.FieldReason],
        .. lines.Select(entry => ImmutableArray.Create<SheetCell>(
            entry.BusinessDate.ToString("yyyy-MM-dd"), entry.DocumentNumber, entry.Facts.Title, entry.Facts.DocumentType, LedgerNames.Of(entry.Facts.Form),
            LedgerNames.Of(entry.Facts.Direction), Names.Of(entry.Facts.DocumentClass), entry.Facts.Reach is { } reach ? Names.Of(reach) : LedgerWording.Nobody,
            entry.Facts.Recipients, entry.Facts.Units, LedgerNames.Of(entry.Standing), LedgerNames.Of(entry.Kind), entry.Weight, entry.Reason)),
        [string.Format(LedgerWording.UnderScheme, LedgerNames.Of(scheme))],
    ]);
}
