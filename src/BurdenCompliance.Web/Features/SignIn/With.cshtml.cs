using BurdenCompliance.Web.Access.SingleSignOn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Features.SignIn;

/// <summary>Sends the browser to the sign-on server. A link, no form: the content policy lets no form leave this site.</summary>
[AllowAnonymous]
internal sealed class WithModel(IOptions<SignOnOptions> signOn) : PageModel
{
    public IActionResult OnGet(string? back)
    {
        if (!signOn.Value.IsOn)
            return NotFound();
        return Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(back) ? back : SignOnEvents.NoWayBack }, SignOnServices.Scheme);
    }
}
