using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Trouble;

/// <summary>Says in words what a bare status means; answers programs with problem details.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel : PageModel
{
    public Problem Problem { get; private set; } = Problem.NotFound;

    public Task<IActionResult> OnGetAsync() => AnswerAsync();

    public Task<IActionResult> OnPostAsync() => AnswerAsync();

    private async Task<IActionResult> AnswerAsync()
    {
        // Asked for by its own address, the page has no trouble to tell.
        if (Response.StatusCode < 400)
            Response.StatusCode = StatusCodes.Status404NotFound;
        var trouble = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error;
        Problem = HttpContext.Features.Get<Problem>()
            ?? (trouble is UnfitTextException ? Problem.UnfitText : IsCall() && Response.StatusCode == 400 ? Problem.BadCall : Problem.Of(Response.StatusCode));
        if (!IsCall() && Problem.IsForPeople(Request))
            return Page();
        await Problem.WriteAsync(HttpContext);
        return new EmptyResult();
    }

    // The address asked for, not that of this page.
    private bool IsCall()
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return new PathString(path).StartsWithSegments("/api", StringComparison.Ordinal);
    }
}
