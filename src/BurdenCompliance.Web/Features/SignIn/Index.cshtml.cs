using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.SignIn;

/// <summary>Sign in with account and password.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Registry.SignIn signIn) : PageModel
{
    /// <summary>Where to go afterwards, an address of this site.</summary>
    [BindProperty(Name = "back", SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty(Name = "account")]
    public string? Account { get; set; }

    public Problem? Trouble { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? password, string? code)
    {
        var outcome = await signIn.RunAsync(
            Account ?? "", password ?? "", code, HttpContext.Connection.RemoteIpAddress?.ToString(), HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        if (outcome is SignInOutcome.Done(var token, var actor, var ended))
        {
            SessionCookie.Write(HttpContext, token);
            if (ended is not null)
                return Redirect($"/account?ended={Uri.EscapeDataString(ended.Address ?? "")}&seen={ended.SeenAt.ToUnixTimeSeconds()}");
            return Redirect(Url.IsLocalUrl(Back) ? Back! : Navigation.Home(actor));
        }
        Trouble = Problem.SignInRefused;
        Response.StatusCode = Trouble.Status;
        return Page();
    }
}
