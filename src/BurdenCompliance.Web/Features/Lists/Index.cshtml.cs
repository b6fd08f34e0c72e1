using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Features.Lists;

/// <summary>The lists of what may go on, each with version and date; look a name up.</summary>
[Upload]
[EnableRateLimiting(UploadQueue.Policy)]
[RequirePost]
internal sealed class IndexModel(KeepList keep, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    public ImmutableArray<RetainedList> Lists { get; private set; } = [];
    public Problem? Trouble { get; private set; }
    public bool MayWrite => HttpContext.Actor().Holds(Post.LedgerKeeper);
    public DateOnly Today => BusinessDate.Of(clock.GetUtcNow());

    public async Task OnGetAsync() => Lists = await keep.NewestAsync(HttpContext.Actor().OfficeId, HttpContext.RequestAborted);

    [RequirePost(Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostAsync()
    {
        var (table, problem) = await HandedTable.ReadAsync(HttpContext);
        if (table is null)
            return await RefuseAsync(problem!);
        if (ListForm.Read(Request.Form) is not { } form)
            return await RefuseAsync(Problem.BrokenForm);
        var outcome = await keep.RunAsync(form.Kind, form.AsOf, table.Sheet, table.Name, table.Sha256, HttpContext.Actor(), HttpContext.RequestAborted);
        return outcome is KeepListOutcome.Kept ? Redirect("/lists") : await RefuseAsync(ListForm.NoItems);
    }

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await OnGetAsync();
        return Page();
    }
}
