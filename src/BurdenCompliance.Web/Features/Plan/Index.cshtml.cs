using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Plan;

/// <summary>发文计划 of the office's year: items, submission, approval, temporary items.</summary>
[RequirePost]
internal sealed class IndexModel(ReadPlan read, ProposePlanItem propose, StepPlan step, DecidePlanItem decide, TimeProvider clock) : PageModel
{
    public Registry.Plan Shown { get; private set; } = null!;
    public ItemForm Item { get; private set; } = new();
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }
    public bool MayPropose => Shown.State != PlanState.Submitted && (Me.Holds(Post.Drafter) || Me.Holds(Post.LedgerKeeper));
    public bool MaySubmit => Shown.State == PlanState.Open && !Shown.Items.IsEmpty && Me.Holds(Post.LedgerKeeper);
    public bool MayApprove => Shown.State == PlanState.Submitted && Me.Holds(Post.Approver);
    public bool MayDecide(PlanItem item) => item is { IsTemporary: true, State: PlanItemState.Proposed } && Me.Holds(Post.Approver);

    private Actor Me => HttpContext.Actor();

    public Task OnGetAsync(int? year) => FillAsync(year);

    [RequirePost(Post.Drafter, Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostAsync(int? year, ItemForm item, string? key)
    {
        Item = item;
        if (!ModelState.IsValid)
            return await RefuseAsync(year, Problem.BrokenForm);
        var once = OnceOnly.Form(HttpContext, key);
        return await AnswerAsync(year, await propose.RunAsync(YearOr(year), item.ToFacts(), item.Reason, once, Me, HttpContext.RequestAborted));
    }

    [RequirePost(Post.LedgerKeeper, Post.Approver)]
    public async Task<IActionResult> OnPostStepAsync(int? year, PlanStep? what, int version, string? remark)
    {
        if (what is not { } chosen)
            return await RefuseAsync(year, Problem.BrokenForm);
        // Each of the two has steps of their own.
        if (!Me.Holds(chosen == PlanStep.Submit ? Post.LedgerKeeper : Post.Approver))
            return await RefuseAsync(year, Problem.Forbidden);
        return await AnswerAsync(year, await step.RunAsync(YearOr(year), chosen, version, remark, Me, HttpContext.RequestAborted));
    }

    [RequirePost(Post.LedgerKeeper, Post.Approver)]
    public async Task<IActionResult> OnPostDecideAsync(int? year, Guid id, PlanItemState? decision)
    {
        if (decision is not { } chosen)
            return await RefuseAsync(year, Problem.BrokenForm);
        if (!Me.Holds(chosen == PlanItemState.Withdrawn ? Post.LedgerKeeper : Post.Approver))
            return await RefuseAsync(year, Problem.Forbidden);
        return await AnswerAsync(year, await decide.RunAsync(id, chosen, Me, HttpContext.RequestAborted));
    }

    private async Task<IActionResult> AnswerAsync(int? year, PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Done done => Redirect($"/plan?year={done.Plan.Year}"),
        PlanOutcome.WrongField wrong => await RefuseAsync(year, LedgerProblems.WrongField(wrong.Field)),
        PlanOutcome.NotFound => NotFound(),
        _ => await RefuseAsync(year, new Problem(409, "E_PLAN_STATE", PlanWording.ProblemState)),
    };

    private async Task<IActionResult> RefuseAsync(int? year, Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await FillAsync(year);
        return Page();
    }

    private async Task FillAsync(int? year) => Shown = await read.RunAsync(Me.OfficeId, YearOr(year), HttpContext.RequestAborted);

    private int YearOr(int? year) => Math.Clamp(year ?? BusinessDate.Of(clock.GetUtcNow()).Year, 2015, 2100);

    /// <summary>An item as the form sends it.</summary>
    internal sealed class ItemForm
    {
        public string? Title { get; set; }
        public string? DocumentType { get; set; }
        public DocumentClass DocumentClass { get; set; } = DocumentClass.SpecialTask;
        public int Month { get; set; } = 1;
        public string? Owner { get; set; }
        public string? Reason { get; set; }

        public PlanItemFacts ToFacts() => new(Title ?? "", DocumentType ?? "", DocumentClass, Month, Owner ?? "");
    }
}
