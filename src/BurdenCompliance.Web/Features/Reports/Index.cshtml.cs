using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Ledger;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>The year against the year before, of the office or of its region; on screen, on paper, as a table.</summary>
[RequirePost]
internal sealed class IndexModel(ReadYearReport read, LedgerScope scope, TimeProvider clock) : PageModel
{
    /// <summary>The region instead of the office.</summary>
    [BindProperty(Name = "of", SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty(Name = "year", SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(Name = "month", SupportsGet = true)]
    public int? Month { get; set; }

    public YearReport Report { get; private set; } = null!;
    public Scope Mine { get; private set; } = null!;
    public int ThisYear => BusinessDate.Of(clock.GetUtcNow()).Year;

    /// <summary>Address of the lines of a figure; null when they may not be opened.</summary>
    public string? Address(ReportLine line) =>
        line.Entries is { } entries && entries.OfficeIds.All(Mine.Open.Contains) ? EntryQuery.Address(entries) : null;

    public Task<IActionResult> OnGetAsync() => AnswerAsync(Page);

    public Task<IActionResult> OnGetXlsxAsync() => AnswerAsync(() => File(SheetWriter.Xlsx(ReportSheets.Of(Report)), Exports.Xlsx, $"{ReportNames.Title(Report)}.xlsx"));

    public Task<IActionResult> OnGetCsvAsync() => AnswerAsync(() => File(SheetWriter.Csv(ReportSheets.Of(Report)), Exports.Csv, $"{ReportNames.Title(Report)}.csv"));

    public Task<IActionResult> OnGetDocxAsync() => AnswerAsync(() => File(
        OfficialLetterWriter.Write(ReportLetter.Of(Report, BusinessDate.Of(clock.GetUtcNow()))), Exports.Docx, $"{ReportNames.Title(Report)}.docx"));

    private async Task<IActionResult> AnswerAsync(Func<IActionResult> answer)
    {
        var stop = HttpContext.RequestAborted;
        if (!ModelState.IsValid || Year is < 2015 or > 2100 || Month is < 1 or > 12 || await scope.RunAsync(HttpContext.Actor(), stop) is not { } mine)
            return NotFound();
        Mine = mine;
        var report = Of == "region"
            ? await read.OfRegionAsync(mine.Region.Id, Year, Month, stop) : await read.OfOfficeAsync(mine.OfficeId, Year, Month, stop);
        if (report is null)
            return NotFound();
        Report = report;
        return answer();
    }
}
