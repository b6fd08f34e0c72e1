using System.Globalization;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Secrecy;

/// <summary>A browser kept a marked file back: written to the audit as if the server had refused it. The file never comes here.</summary>
[RequirePost]
internal sealed class RefusalModel(RecordRefusal record, ThrottleUploads throttle) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(long bytes)
    {
        // As for the upload it stands for; each of these is told to an administrator.
        if (await throttle.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted) is { } wait)
        {
            Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }
        await record.RunAsync(RecordRefusal.Secrecy, Math.Max(0, bytes), HttpContext.Actor(), HttpContext.RequestAborted);
        return StatusCode(StatusCodes.Status204NoContent);
    }
}
