using System.Collections.Immutable;
using System.Security.Cryptography;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
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

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayWrite)
            return new StatusCodeResult(403);
        var files = UploadedFiles.Of(HttpContext);
        if (files is not [var file])
            return await RefuseAsync(Problem.NotOne(files.Length));
        if (!Enum.TryParse<ListKind>(Request.Form["kind"], out var kind) || !Enum.IsDefined(kind) || !DateOnly.TryParse(Request.Form["asOf"], out var asOf))
            return await RefuseAsync(Problem.BrokenForm);
        var reading = SheetReader.Read(file.Bytes, file.Name, HttpContext.RequestAborted);
        if (reading is SheetReading.Refused refused)
            return await RefuseAsync(Problem.Refused(refused.Refusal));
        var outcome = await keep.RunAsync(kind, asOf, ((SheetReading.Done)reading).Sheet, file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)),
            HttpContext.Actor(), HttpContext.RequestAborted);
        return outcome is KeepListOutcome.Kept ? Redirect("/lists") : await RefuseAsync(new Problem(422, "E_LIST", OccasionWording.ProblemList));
    }

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await OnGetAsync();
        return Page();
    }
}
