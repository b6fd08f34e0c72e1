using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
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

    public async Task<IActionResult> OnPostAsync(int? year, ItemForm item, string? key)
    {
        Item = item;
        if (!ModelState.IsValid)
            return await RefuseAsync(year, Problem.BrokenForm);
        if (!Me.Holds(Post.Drafter) && !Me.Holds(Post.LedgerKeeper))
            return new StatusCodeResult(403);
        var once = IdempotencyKey.IsValid(key) ? IdempotencyKey.For(key!, item.ToFacts().ToString(), item.Reason) : null;
        return await AnswerAsync(year, await propose.RunAsync(YearOr(year), item.ToFacts(), item.Reason, once, Me, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostStepAsync(int? year, PlanStep what, int version, string? remark)
    {
        if (!Me.Holds(what == PlanStep.Submit ? Post.LedgerKeeper : Post.Approver))
            return new StatusCodeResult(403);
        return await AnswerAsync(year, await step.RunAsync(YearOr(year), what, version, remark, Me, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostDecideAsync(int? year, Guid id, PlanItemState decision)
    {
        if (!Me.Holds(decision == PlanItemState.Withdrawn ? Post.LedgerKeeper : Post.Approver))
            return new StatusCodeResult(403);
        return await AnswerAsync(year, await decide.RunAsync(id, decision, Me, HttpContext.RequestAborted));
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
