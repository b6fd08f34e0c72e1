using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The assessments that the person may see, newest first, and the filters they keep.</summary>
[RequirePost]
internal sealed class ListModel(ListAssessments list, SavedFilters filters, Examiner examiner) : PageModel
{
    /// <summary>Words to look for.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>Only in this state; null for all.</summary>
    [BindProperty(Name = "state", SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Only with this verdict; null for all.</summary>
    [BindProperty(Name = "verdict", SupportsGet = true)]
    public string? Verdict { get; set; }

    public AssessmentPage Shown { get; private set; } = new([], Next: null);

    public ImmutableArray<SavedFilter> Kept { get; private set; } = [];

    public Problem? Trouble { get; private set; }

    /// <summary>The present filter as the address of this list has it.</summary>
    public string Query => string.Join('&', new[] { ("q", Text), ("state", State), ("verdict", Verdict) }
        .Where(f => !string.IsNullOrWhiteSpace(f.Item2)).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2!)}"));

    public Task OnGetAsync(string? after) => FillAsync(after);

    public async Task<IActionResult> OnPostKeepAsync(string? name)
    {
        if (await filters.KeepAsync(HttpContext.Actor(), name ?? "", Query, HttpContext.RequestAborted))
            return Redirect($"/assessments?{Query}");
        Trouble = new Problem(422, "E_FILTER", WayWording.ProblemFilter);
        Response.StatusCode = Trouble.Status;
        await FillAsync(after: null);
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(string? name)
    {
        await filters.ForgetAsync(HttpContext.Actor(), name ?? "", HttpContext.RequestAborted);
        return Redirect("/assessments");
    }

    private async Task FillAsync(string? after)
    {
        var filter = ListQuery.Of(Text, State, Verdict, examiner.Catalog) ?? new AssessmentFilter(Text: Text);
        Shown = await list.RunAsync(HttpContext.Actor(), filter, ListCursor.Parse(after, CursorList.Assessments), cancellation: HttpContext.RequestAborted);
        Kept = await filters.ListAsync(HttpContext.Actor(), HttpContext.RequestAborted);
    }
}
