using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Registers a document that had no assessment.</summary>
[RequirePost(Post.LedgerKeeper)]
internal sealed class RegisterModel(RegisterDocument register, OpenSeries series, ReadPlan plan, ReadQuota quota, TimeProvider clock) : PageModel
{
    public FactsForm Facts { get; private set; } = new();
    public Guid? SeriesId { get; private set; }
    public Guid? PlanItemId { get; private set; }
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }
    public ImmutableArray<Series> Series { get; private set; } = [];
    public ImmutableArray<PlanItem> Items { get; private set; } = [];
    public QuotaState Quota { get; private set; } = null!;

    public Task OnGetAsync()
    {
        Facts.Date = BusinessDate.Of(clock.GetUtcNow());
        return FillAsync();
    }

    public async Task<IActionResult> OnPostAsync(FactsForm facts, Guid? seriesId, Guid? planItemId, string? key)
    {
        (Facts, SeriesId, PlanItemId) = (facts, seriesId, planItemId);
        if (!ModelState.IsValid)
            return await RefuseAsync(Problem.BrokenForm);
        var once = OnceOnly.Form(HttpContext, key);
        var outcome = await register.RunAsync(facts.ToFacts(), facts.Date, seriesId, planItemId, once, HttpContext.Actor(), HttpContext.RequestAborted);
        return outcome is LedgerOutcome.Entered done ? Redirect($"/ledger/entries/{done.Entry.Id}") : await RefuseAsync(LedgerProblems.Of(outcome)!);
    }

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await FillAsync();
        return Page();
    }

    private async Task FillAsync()
    {
        var (office, stop) = (HttpContext.Actor().OfficeId, HttpContext.RequestAborted);
        Series = await series.ListAsync(office, stop);
        Items = [.. (await plan.RunAsync(office, BusinessDate.Of(clock.GetUtcNow()).Year, stop)).Items
            .Where(item => item is { State: PlanItemState.Approved, DocumentId: null, AssessmentId: null })];
        Quota = await quota.RunAsync(office, cancellation: stop);
    }
}
