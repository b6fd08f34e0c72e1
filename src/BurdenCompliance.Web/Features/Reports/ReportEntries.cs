using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Features.Occasions;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>Where the lines behind a figure are: documents, or meetings and inspections.</summary>
internal static class ReportEntries
{
    /// <summary>The page with the lines of a year's figure; null when the figure is no count, or the lines may not be opened.</summary>
    public static string? Address(ReportLine line, int year, Scope mine) =>
        line.Entries is { } entries && entries.OfficeIds.All(mine.Open.Contains) ? EntryQuery.Address(entries with { Year = year })
        : line.Occasions is { } occasions && occasions.OfficeIds.All(mine.Open.Contains) ? OccasionQuery.Address(occasions with { Year = year }) : null;

    /// <summary>Where the API lists the lines of this year's figure; null when the figure is no count.</summary>
    public static string? ApiAddress(ReportLine line) =>
        line.Entries is { } entries ? EntryQuery.Address(entries, "/api/v1/ledger/entries") : line.Occasions is { } occasions ? OccasionQuery.ApiAddress(occasions) : null;
}
