using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Account;

/// <summary>Change one's password.</summary>
[WhileDutyIsOpen]
internal sealed class PasswordModel(ChangePassword change, ReadSettings settings) : PageModel
{
    public ImmutableArray<PasswordFlaw> Flaws { get; private set; } = [];

    public string Lead => HttpContext.Features.GetRequiredFeature<Session>().Duty == SessionDuty.Password
        ? AccessWording.PasswordDuty : AccessWording.PasswordLead;

    public string Rules { get; private set; } = "";

    public async Task OnGetAsync() => Rules = (await settings.PeopleAsync(HttpContext.RequestAborted)).Passwords == PasswordProfile.Mlps
        ? AccessWording.PasswordRulesMlps : AccessWording.PasswordRulesAsvs;

    public async Task<IActionResult> OnPostAsync(string? present, string? wanted, string? again)
    {
        Flaws = string.Equals(wanted, again, StringComparison.Ordinal)
            ? await change.RunAsync(HttpContext.Features.GetRequiredFeature<Session>(), present ?? "", wanted ?? "", HttpContext.RequestAborted)
            : [PasswordFlaw.Differ];
        if (Flaws.IsEmpty)
            return Redirect("/account");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync();
        return Page();
    }
}
