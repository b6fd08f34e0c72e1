using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Access.SingleSignOn;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Features.SignIn;

/// <summary>Sign in with account and password.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Registry.SignIn signIn, IOptions<SignOnOptions> signOn) : PageModel
{
    /// <summary>The server to sign in with instead, as people call it; null for none.</summary>
    public string? SignOn => signOn.Value.IsOn ? signOn.Value.Name : null;

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
        if (outcome is SignInOutcome.Done done)
            return Redirect(SignedIn.Begin(HttpContext, done, Url.IsLocalUrl(Back) ? Back : null));
        Trouble = Problem.SignInRefused;
        Response.StatusCode = Trouble.Status;
        return Page();
    }
}
