using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>What the office's own year shows that it should look at, each with its lines.</summary>
[RequirePost]
internal sealed class WatchModel(EvasionWatch watch, TimeProvider clock) : PageModel
{
    public int Year { get; private set; }
    public ILookup<WatchKind, WatchFinding> Found { get; private set; } = null!;

    public async Task OnGetAsync(int? year)
    {
        Year = Math.Clamp(year ?? BusinessDate.Of(clock.GetUtcNow()).Year, 2015, 2100);
        Found = (await watch.RunAsync(HttpContext.Actor().OfficeId, Year, HttpContext.RequestAborted)).ToLookup(finding => finding.Kind);
    }
}
