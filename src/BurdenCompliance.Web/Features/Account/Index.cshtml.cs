using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Account;

/// <summary>One's own account.</summary>
internal sealed class IndexModel(FindOffices offices) : PageModel
{
    public Actor Me => HttpContext.Actor();

    public Office? Office { get; private set; }

    public string Posts => Me.Posts.IsEmpty ? AccessWording.PostsNone : string.Join('、', Me.Posts.Order().Select(PostNames.Of));

    public async Task OnGetAsync() => Office = await offices.FindAsync(Me.OfficeId, HttpContext.RequestAborted);
}
