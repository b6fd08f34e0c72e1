using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>The office's series of numbers.</summary>
[RequirePost(Post.LedgerKeeper)]
internal sealed class SeriesModel(OpenSeries series) : PageModel
{
    public ImmutableArray<Series> All { get; private set; } = [];
    public string? Word { get; private set; }
    public Problem? Trouble { get; private set; }

    public async Task OnGetAsync() => All = await series.ListAsync(HttpContext.Actor().OfficeId, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(string? word, DocumentForm form, int lastNumber)
    {
        if (ModelState.IsValid && await series.RunAsync(word ?? "", form, lastNumber, HttpContext.Actor(), HttpContext.RequestAborted) is not null)
            return Redirect("/ledger/series");
        Trouble = ModelState.IsValid ? new Problem(422, "E_SERIES", LedgerWording.ProblemSeries) : Problem.BrokenForm;
        (Word, Response.StatusCode) = (word, Trouble.Status);
        await OnGetAsync();
        return Page();
    }
}
