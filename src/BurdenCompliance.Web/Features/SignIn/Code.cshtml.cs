using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access.SingleSignOn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.SignIn;

/// <summary>Asks for the second factor of somebody whom the sign-on server has recognised.</summary>
[AllowAnonymous]
internal sealed class CodeModel(SignOn signOn, HalfSignedIn half) : PageModel
{
    public string Account { get; private set; } = "";

    public bool IsWrong { get; private set; }

    public IActionResult OnGet()
    {
        if (half.Read(HttpContext) is not var (account, _))
            return Redirect("/sign-in");
        Account = account;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (half.Read(HttpContext) is not var (account, back))
            return Redirect("/sign-in");
        var outcome = await signOn.RunAsync(
            account, isTwoFactor: false, code ?? "", HttpContext.Connection.RemoteIpAddress?.ToString(), HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        if (outcome is SignInOutcome.Done done)
        {
            half.Remove(HttpContext);
            return Redirect(SignedIn.Begin(HttpContext, done, back));
        }
        (Account, IsWrong) = (account, true);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }
}
