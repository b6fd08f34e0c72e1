using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>The steps that need a button and at most a few words: confirm, submit, take back, withdraw, reopen.</summary>
[RequirePost]
internal sealed class StepModel(FindCase find, Examiner examiner, SimpleSteps steps) : CasePage(find, examiner)
{
    /// <summary>Which; from the address.</summary>
    public WayAct Act { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string act) =>
        SimpleSteps.Parse(act) is not null && await FillAsync(id) ? Redirect(Address) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string act, int seen, string? key, string? words)
    {
        if (SimpleSteps.Parse(act) is not { } kind)
            return NotFound();
        Act = kind;
        var request = new StepForm(seen, key).Request(HttpContext, id, act, words);
        return await AnswerAsync(id, await steps.RunAsync(kind, request, words ?? "", HttpContext.RequestAborted), $"/assessments/{id}");
    }
}
