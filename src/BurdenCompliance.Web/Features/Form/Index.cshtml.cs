using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Form;

/// <summary>The 评估表 as a page that prints on A4.</summary>
[RequirePost]
internal sealed class IndexModel(FindCase find, Examiner examiner, MakeForm make) : CasePage(find, examiner)
{
    public EvaluationForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        Form = await make.RunAsync(Case, HttpContext);
        return Page();
    }
}
