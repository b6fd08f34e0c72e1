using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>The year against the year before, of the office or of its region; on screen, on paper, as a table.</summary>
[RequirePost]
internal sealed class IndexModel(ReadYearReport read, LedgerScope scope, Examiner examiner, TimeProvider clock) : PageModel
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

    /// <summary>Against the goal of the catalog for what goes to the grass roots.</summary>
    public IEnumerable<ReportGoal> Goals => ReportGoal.All(Report, examiner.Catalog);

    public RuleCatalog Catalog => examiner.Catalog;

    public Task<IActionResult> OnGetAsync() => AnswerAsync(Page);

    public Task<IActionResult> OnGetXlsxAsync() => FileAsync("xlsx");

    public Task<IActionResult> OnGetCsvAsync() => FileAsync("csv");

    public Task<IActionResult> OnGetDocxAsync() => FileAsync("docx");

    private Task<IActionResult> FileAsync(string format) => AnswerAsync(() =>
    {
        var file = ReportFile.Of(format, Report, examiner.Catalog, BusinessDate.Of(clock.GetUtcNow()))!;
        return File(file.Bytes, file.ContentType, file.Name);
    });

    private async Task<IActionResult> AnswerAsync(Func<IActionResult> answer)
    {
        var (query, stop) = (new ReportQuery(Of, Year, Month), HttpContext.RequestAborted);
        if (!ModelState.IsValid || !query.IsSound || await scope.RunAsync(HttpContext.Actor(), stop) is not { } mine)
            return NotFound();
        Mine = mine;
        if (await query.ReadAsync(read, mine, stop) is not { } report)
            return NotFound();
        Report = report;
        return answer();
    }
}
