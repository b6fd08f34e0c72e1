using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Notices;

/// <summary>The person's own notices.</summary>
[RequirePost]
internal sealed class IndexModel(ListNotices list, ReadNotices read) : PageModel
{
    public ImmutableArray<Notice> Shown { get; private set; } = [];

    public int Unread => Shown.Count(n => n.ReadAt is null);

    public async Task OnGetAsync() => Shown = await list.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        await read.RunAsync(HttpContext.Actor(), assessment: null, HttpContext.RequestAborted);
        return Redirect("/notices");
    }
}
