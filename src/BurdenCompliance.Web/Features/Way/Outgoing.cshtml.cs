using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>The file that is to go out, held against the signed text.</summary>
[Upload]
[EnableRateLimiting(UploadQueue.Policy)]
[RequirePost(Post.Drafter, Post.LedgerKeeper)]
internal sealed class OutgoingModel(FindCase find, Examiner examiner, CompareOutgoing compare) : CasePage(find, examiner)
{
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key)
    {
        if (UploadedFiles.Of(HttpContext) is not [var file])
            return await RefuseAsync(id, Problem.NoFile);
        var (_, problem) = await compare.RunAsync(HttpContext, id, file, seen, key);
        return problem is null ? Redirect($"/assessments/{id}/outgoing") : await RefuseAsync(id, problem);
    }
}
