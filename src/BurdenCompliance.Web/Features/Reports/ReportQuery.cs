using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>Which report: of the office, or with <c>region</c> of its region; year and month or the running ones.</summary>
internal sealed record ReportQuery(string? Of, int? Year, int? Month)
{
    /// <summary>No value is out of its range.</summary>
    public bool IsSound => Year is null or (>= 2015 and <= 2100) && Month is null or (>= 1 and <= 12) && Of is null or "" or "office" or "region";

    /// <summary>Null when there is no such office or region.</summary>
    public Task<YearReport?> ReadAsync(ReadYearReport read, Scope mine, CancellationToken cancellation) => Of == "region"
        ? read.OfRegionAsync(mine.Region.Id, Year, Month, cancellation) : read.OfOfficeAsync(mine.OfficeId, Year, Month, cancellation);
}
