using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Secrecy;

/// <summary>A drafter declares to have looked at the pictures and objects that the program cannot read.</summary>
[RequirePost(Post.Drafter)]
internal sealed class InspectedModel(DeclareInspected declare) : PageModel
{
    public IActionResult OnGet(Guid id) => Redirect($"/assessments/{id}");

    // Who looked at an older file is shown the newer one, which still waits to be looked at.
    public async Task<IActionResult> OnPostAsync(Guid id, string? file) =>
        await declare.RunAsync(HttpContext.Actor(), id, file ?? "", HttpContext.RequestAborted) is DeclareInspectedOutcome.NotFound
            ? NotFound() : Redirect($"/assessments/{id}#uninspected");
}
