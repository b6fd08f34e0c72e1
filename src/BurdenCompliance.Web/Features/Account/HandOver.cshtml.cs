using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Account;

/// <summary>Hand one's posts over for an absence.</summary>
[RequirePost]
internal sealed class HandOverModel(HandOver handOver) : PageModel
{
    public ImmutableArray<HandedOver> Rows { get; private set; } = [];

    public IEnumerable<Post> Posts => HttpContext.Actor().Posts.Order();

    /// <summary>Why it was not done.</summary>
    public string? Trouble { get; private set; }

    public string Time(DateTimeOffset moment) => Assessments.Summaries.Time(moment);

    public async Task OnGetAsync() => Rows = await handOver.ListAsync(HttpContext.Actor(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostGiveAsync(string? account, Post post, DateOnly? from, DateOnly? until)
    {
        var outcome = ModelState.IsValid && from is { } first && until is { } last
            ? await handOver.GiveAsync(
                HttpContext.Actor(), account ?? "", post, OfficialTime.StartOf(first), OfficialTime.EndOf(last), HttpContext.RequestAborted)
            : new AccountOutcome.Refused(AccountRefusal.Malformed);
        if (outcome is not AccountOutcome.Refused refused)
            return Redirect("/account/hand-over");
        Trouble = refused.Why switch
        {
            AccountRefusal.Malformed => AdminWording.HandOverMalformed,
            AccountRefusal.NotFound => AdminWording.HandOverNotFound,
            _ => RefusalNames.Of(refused.Why),
        };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        await handOver.TakeBackAsync(HttpContext.Actor(), id, HttpContext.RequestAborted);
        return Redirect("/account/hand-over");
    }
}
