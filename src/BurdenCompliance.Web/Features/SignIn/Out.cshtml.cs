using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.SignIn;

/// <summary>Ends the session.</summary>
[WhileDutyIsOpen]
internal sealed class OutModel(SignOut signOut) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signOut.RunAsync(HttpContext.Features.GetRequiredFeature<Session>(), HttpContext.RequestAborted);
        SessionCookie.Remove(HttpContext);
        return Redirect("/sign-in");
    }
}
