using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.History;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>A page about one assessment: finds it, shows a refusal on the page itself, goes back to the assessment when done.</summary>
internal abstract class CasePage(FindCase find, Examiner examiner) : PageModel
{
    public AssessmentCase Case { get; private set; } = null!;

    public FindingList Findings { get; private set; } = null!;

    /// <summary>Why the step just asked for was not taken.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>For the forms on this page.</summary>
    public string Key { get; } = StepForm.NewKey();

    public RuleCatalog Catalog => examiner.Catalog;

    public string Address => $"/assessments/{Case.Standing.Id}";

    public string Title => Summaries.Title(Case.Assessment.Summary);

    public bool May(WayAct act) => Case.MayDo.Contains(act);

    /// <returns>False when there is none that the person may see.</returns>
    protected virtual async Task<bool> FillAsync(Guid id)
    {
        if (await find.RunAsync(HttpContext.Actor(), id, HttpContext.RequestAborted) is not { } found)
            return false;
        Case = found;
        Findings = FindingList.Of(found.Examination, examiner.Catalog);
        return true;
    }

    protected async Task<IActionResult> ShowAsync(Guid id) => await FillAsync(id) ? Page() : NotFound();

    /// <summary>Goes on to <paramref name="next"/>, or shows the page again with the refusal and what was typed.</summary>
    protected async Task<IActionResult> AnswerAsync(Guid id, StepOutcome outcome, string next)
    {
        if (outcome is StepOutcome.Done)
            return Redirect(next);
        return await RefuseAsync(id, StepProblem.Of((StepOutcome.Refused)outcome));
    }

    protected async Task<IActionResult> RefuseAsync(Guid id, Problem problem)
    {
        if (!await FillAsync(id))
            return NotFound();
        Trouble = problem;
        Response.StatusCode = problem.Status;
        return Page();
    }

    /// <summary>The draft of the newest version, or null when its file cannot be read again.</summary>
    protected async Task<Draft?> DraftAsync(ReadOriginal original, int? version = null) =>
        await FileAsync(original, version) is OriginalOutcome.Found(var bytes)
            ? StoredDraft.Read(bytes, Case.Assessment.Summary.File.Name, HttpContext.RequestAborted) : null;

    /// <summary>The file; a lost or altered one must not hide what is on record.</summary>
    protected async Task<OriginalOutcome> FileAsync(ReadOriginal original, int? version = null)
    {
        var found = await original.RunAsync(HttpContext.Actor(), Case.Standing.Id, version, HttpContext.RequestAborted);
        if (found is OriginalOutcome.Lost(var reason))
            HttpContext.RequestServices.GetRequiredService<ILogger<CasePage>>().LogError("File of assessment {Id} cannot be read: {Reason}", Case.Standing.Id, reason);
        return found;
    }
}
