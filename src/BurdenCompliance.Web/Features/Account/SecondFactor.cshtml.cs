using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Account;

/// <summary>Set up one's second factor.</summary>
[WhileDutyIsOpen]
internal sealed class SecondFactorModel(EnrolSecondFactor enrol) : PageModel
{
    /// <summary>To be taken over; null when a second factor is set up already.</summary>
    public string? Secret { get; private set; }

    public bool IsWrong { get; private set; }

    public string Address(string secret) => Totp.Address(secret, HttpContext.Actor().Account, Wording.Product);

    /// <summary>In fours, as it is typed.</summary>
    public string Grouped(string secret) => string.Join(' ', secret.Chunk(4).Select(four => new string(four)));

    public async Task OnGetAsync() => Secret = await enrol.BeginAsync(HttpContext.Actor(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await enrol.ConfirmAsync(HttpContext.Actor(), code ?? "", HttpContext.RequestAborted))
            return Redirect("/account");
        IsWrong = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync();
        return Page();
    }
}
