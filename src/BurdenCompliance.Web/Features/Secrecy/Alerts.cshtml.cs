using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Secrecy;

/// <summary>Files refused for a secrecy mark, for the security administrator: who, when, which rule, how large. Nothing of the files.</summary>
[RequirePost(Post.SecurityAdministrator)]
internal sealed class AlertsModel(SecrecyAlerts alerts) : PageModel
{
    public ImmutableArray<SecrecyAlert> Alerts { get; private set; } = [];

    public ImmutableArray<SecrecyCount> Counts { get; private set; } = [];

    public int New => Alerts.Count(a => a.SeenAt is null);

    public async Task OnGetAsync()
    {
        Alerts = await alerts.ListAsync(HttpContext.RequestAborted);
        Counts = await alerts.CountAsync(HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await alerts.SeeAsync(HttpContext.Actor(), HttpContext.RequestAborted);
        return Redirect("/secrecy");
    }
}
