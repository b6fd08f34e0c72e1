using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>A revised file becomes the next version of the same assessment.</summary>
[Upload]
[EnableRateLimiting(UploadQueue.Policy)]
[RequirePost(Post.Drafter)]
internal sealed class ReviseModel(FindCase find, Examiner examiner, ReviseFile revise) : CasePage(find, examiner)
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        return May(WayAct.Revise) ? Page() : Redirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key)
    {
        if (UploadedFiles.Of(HttpContext) is not [var file])
            return await RefuseAsync(id, Problem.NoFile);
        var outcome = await revise.RunAsync(id, file, profile: null, declarations: null, seen, key, HttpContext);
        return outcome is ReviseFile.Outcome.Refused refused ? await RefuseAsync(id, refused.Problem) : Redirect($"/assessments/{id}");
    }
}
