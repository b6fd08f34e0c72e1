using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The assessments of the office, newest first.</summary>
[RequirePost]
internal sealed class ListModel(ListAssessments list) : PageModel
{
    /// <summary>Words to look for.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    public AssessmentPage Shown { get; private set; } = new([], Next: null);

    public async Task OnGetAsync(string? after) =>
        Shown = await list.RunAsync(HttpContext.Actor(), new AssessmentFilter(Text: Text), AssessmentCursor.Parse(after), cancellation: HttpContext.RequestAborted);
}
