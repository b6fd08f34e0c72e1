using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.History;

/// <summary>What was done to an assessment, by whom and when, and its versions.</summary>
[RequirePost]
internal sealed class IndexModel(FindCase find, Examiner examiner) : CasePage(find, examiner)
{
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>The reasons with which this step sent it back.</summary>
    public IEnumerable<ReturnReason> ReasonsOf(AssessmentEvent step) =>
        Case.Decisions.Where(d => d.At == step.At && d.Act == step.Act).SelectMany(d => d.Reasons);
}
