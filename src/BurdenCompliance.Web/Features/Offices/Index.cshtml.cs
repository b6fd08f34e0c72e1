using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Offices;

/// <summary>Regions and offices, as a tree in the official order, kept by the system administrator.</summary>
[RequirePost(Post.SystemAdministrator)]
internal sealed class IndexModel(FindOffices find, AdministerOffices administer) : PageModel
{
    /// <summary>Why the last change was not made.</summary>
    public Problem? Trouble { get; private set; }

    public ImmutableArray<Region> Regions { get; private set; } = [];

    public ImmutableArray<Office> Offices { get; private set; } = [];

    /// <summary>Regions from the top, each followed by those within it.</summary>
    public IEnumerable<TreeRow<Region>> RegionTree => TreeRow.Of(Regions, r => r.Id, r => r.ParentId);

    /// <summary>Offices of a region from the top, each followed by those under it in the same region.</summary>
    public IEnumerable<TreeRow<Office>> TreeOf(Region region) =>
        TreeRow.Of([.. Offices.Where(o => o.RegionId == region.Id)], o => o.Id, o => o.ParentId);

    public Task OnGetAsync() => FillAsync();

    public Task<IActionResult> OnPostRegionAsync(Guid? id, RegionForm form) =>
        DoAsync(me => administer.KeepRegionAsync(me, id, form.Facts(), HttpContext.RequestAborted));

    public Task<IActionResult> OnPostOfficeAsync(Guid? id, OfficeForm form) =>
        DoAsync(me => administer.KeepOfficeAsync(me, id, form.Facts(), HttpContext.RequestAborted));

    public Task<IActionResult> OnPostCloseAsync(Guid id) => DoAsync(me => administer.CloseAsync(me, id, isClosed: true, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostOpenAsync(Guid id) => DoAsync(me => administer.CloseAsync(me, id, isClosed: false, HttpContext.RequestAborted));

    private async Task<IActionResult> DoAsync(Func<Actor, Task<OfficeOutcome>> act)
    {
        Trouble = !ModelState.IsValid ? Problem.BrokenForm : await act(HttpContext.Actor()) is OfficeOutcome.Refused(var why) ? RefusalNames.Of(why) : null;
        if (Trouble is null)
            return Redirect("/offices");
        Response.StatusCode = Trouble.Status;
        await FillAsync();
        return Page();
    }

    private async Task FillAsync()
    {
        Offices = await find.AllAsync(HttpContext.RequestAborted);
        Regions = await find.RegionsAsync(HttpContext.RequestAborted);
    }
}
