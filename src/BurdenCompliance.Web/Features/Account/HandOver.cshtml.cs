using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
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
    public Problem? Trouble { get; private set; }

    public string Time(DateTimeOffset moment) => Assessments.Summaries.Time(moment);

    public async Task OnGetAsync() => Rows = await handOver.ListAsync(HttpContext.Actor(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostGiveAsync(string? account, Post post, DateOnly? from, DateOnly? until)
    {
        Trouble = !ModelState.IsValid ? Problem.BrokenForm
            : await GiveAsync(account ?? "", post, from, until) is AccountOutcome.Refused(var why) ? Words(why) : null;
        if (Trouble is null)
            return Redirect("/account/hand-over");
        Response.StatusCode = Trouble.Status;
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        await handOver.TakeBackAsync(HttpContext.Actor(), id, HttpContext.RequestAborted);
        return Redirect("/account/hand-over");
    }

    private async Task<AccountOutcome> GiveAsync(string account, Post post, DateOnly? from, DateOnly? until) => from is { } first && until is { } last
        ? await handOver.GiveAsync(HttpContext.Actor(), account, post, OfficialTime.StartOf(first), OfficialTime.EndOf(last), HttpContext.RequestAborted)
        : new AccountOutcome.Refused(AccountRefusal.Malformed);

    // A deputy who is not there is a wrong word in the form, not a wrong address.
    private static Problem Words(AccountRefusal why) => why switch
    {
        AccountRefusal.Malformed => RefusalNames.Of(why) with { Detail = AdminWording.HandOverMalformed },
        AccountRefusal.NotFound => RefusalNames.Of(why) with { Status = StatusCodes.Status422UnprocessableEntity, Detail = AdminWording.HandOverNotFound },
        _ => RefusalNames.Of(why),
    };
}
