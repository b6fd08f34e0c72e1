using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>编号印发 of a signed assessment.</summary>
[RequirePost(Post.LedgerKeeper)]
internal sealed class IssueModel(IssueDocument issue, DraftInLedger draft, FindCase find, OpenSeries series) : PageModel
{
    public DraftEffect Effect { get; private set; } = null!;
    public FactsForm Facts { get; private set; } = new();
    public Guid? SeriesId { get; private set; }
    public int Revision { get; private set; }
    public bool IsSigned { get; private set; }
    public ImmutableArray<Series> Series { get; private set; } = [];
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        (Facts, SeriesId) = (FactsForm.Of(Effect.Facts, Effect.Quota.AsOf), Series.FirstOrDefault()?.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, FactsForm facts, Guid? seriesId, int revision, string? key)
    {
        (Facts, SeriesId) = (facts, seriesId);
        if (!ModelState.IsValid)
            return await RefuseAsync(id, Problem.BrokenForm);
        var once = OnceOnly.Form(HttpContext, key);
        var outcome = await issue.RunAsync(new StepRequest(id, revision, HttpContext.Actor(), once), facts.ToFacts(), seriesId, HttpContext.RequestAborted);
        return outcome is LedgerOutcome.Entered done ? Redirect($"/ledger/entries/{done.Entry.Id}") : await RefuseAsync(id, LedgerProblems.Of(outcome)!);
    }

    private async Task<IActionResult> RefuseAsync(Guid id, Problem problem)
    {
        if (!await FillAsync(id))
            return NotFound();
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        return Page();
    }

    private async Task<bool> FillAsync(Guid id)
    {
        var (me, stop) = (HttpContext.Actor(), HttpContext.RequestAborted);
        if (await draft.RunAsync(id, me, stop) is not { } effect || effect.OfficeId != me.OfficeId || await find.RunAsync(me, id, stop) is not { } found)
            return false;
        (Effect, Revision, IsSigned) = (effect, found.Standing.Revision, found.Standing.State == AssessmentState.ToIssue);
        Series = await series.ListAsync(me.OfficeId, stop);
        return true;
    }
}
