using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Takes the drafter's choice: an item of the plan, or why it stands in none.</summary>
[RequirePost(Post.Drafter)]
internal sealed class ChoiceModel(ChoosePlanItem choose) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/assessments/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? item, string? outOfPlan)
    {
        var outcome = await choose.RunAsync(id, item, item is null ? outOfPlan : null, HttpContext.Actor(), HttpContext.RequestAborted);
        if (outcome is PlanOutcome.Done)
            return Redirect($"/assessments/{id}");
        var problem = outcome is PlanOutcome.WrongField wrong ? LedgerProblems.WrongField(wrong.Field) : new Problem(409, "E_PLAN_ITEM", LedgerWording.ProblemPlanItem);
        await problem.AnswerAsync(HttpContext);
        return new EmptyResult();
    }
}
