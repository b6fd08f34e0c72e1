using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.People;

/// <summary>People: the system administrator makes and disables accounts, the security administrator gives posts.</summary>
[RequirePost(Post.SystemAdministrator, Post.SecurityAdministrator)]
internal sealed class IndexModel(FindPeople find, FindOffices offices, AdministerPeople accounts, GivePosts posts) : PageModel
{
    public bool IsSystem => HttpContext.Actor().Holds(Post.SystemAdministrator);

    public ImmutableArray<Person> People { get; private set; } = [];

    public ImmutableArray<Office> Offices { get; private set; } = [];

    /// <summary>Why the last act was not done.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>A one-time secret to hand over; on no other page.</summary>
    public string? Secret { get; private set; }

    public string? SecretOf { get; private set; }

    /// <summary>Those somebody can come to.</summary>
    public IEnumerable<Office> OpenOffices => Offices.Where(o => !o.IsClosed);

    public string OfficeName(Guid id) => Offices.FirstOrDefault(o => o.Id == id)?.Name ?? "";

    /// <summary>Makes sending a form of this page twice harmless.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    public Task OnGetAsync() => FillAsync();

    [RequirePost(Post.SystemAdministrator)]
    public Task<IActionResult> OnPostAddAsync(string? account, string? name, Guid office, string? key) =>
        DoAsync(me => accounts.AddAsync(me, account ?? "", name ?? "", office, Once(key, account, name, office.ToString()), HttpContext.RequestAborted));

    [RequirePost(Post.SystemAdministrator)]
    public Task<IActionResult> OnPostDisableAsync(Guid id) =>
        DoAsync(me => accounts.SetActiveAsync(me, id, isActive: false, HttpContext.RequestAborted));

    [RequirePost(Post.SystemAdministrator)]
    public Task<IActionResult> OnPostEnableAsync(Guid id) =>
        DoAsync(me => accounts.SetActiveAsync(me, id, isActive: true, HttpContext.RequestAborted));

    [RequirePost(Post.SystemAdministrator)]
    public Task<IActionResult> OnPostResetAsync(Guid id, string? key) =>
        DoAsync(me => accounts.ResetPasswordAsync(me, id, Once(key, id.ToString()), HttpContext.RequestAborted));

    [RequirePost(Post.SecurityAdministrator)]
    public Task<IActionResult> OnPostGiveAsync(Guid id, Guid office, Post post) =>
        DoAsync(me => posts.GiveAsync(me, id, office, post, HttpContext.RequestAborted));

    [RequirePost(Post.SecurityAdministrator)]
    public Task<IActionResult> OnPostTakeAsync(Guid id, Guid office, Post post) =>
        DoAsync(me => posts.TakeAsync(me, id, office, post, HttpContext.RequestAborted));

    [RequirePost(Post.SecurityAdministrator)]
    public Task<IActionResult> OnPostFactorAsync(Guid id) =>
        DoAsync(me => posts.ResetFactorAsync(me, id, HttpContext.RequestAborted));

    // A form that somebody wrote without the page's key is no repeat of anything. One page serves several forms, so what is asked for is part of the key.
    private static IdempotencyKey? Once(string? key, params ReadOnlySpan<string?> request) => IdempotencyKey.IsValid(key) && key!.Length <= 100
        ? IdempotencyKey.For($"{key}.{IdempotencyKey.For(key, request).RequestSha256}", request) : null;

    private async Task<IActionResult> DoAsync(Func<Actor, Task<AccountOutcome>> act)
    {
        if (!ModelState.IsValid)
            return await RefuseAsync(Problem.BrokenForm);
        switch (await act(HttpContext.Actor()))
        {
            case AccountOutcome.Refused refused:
                return await RefuseAsync(RefusalNames.Of(refused.Why));
            case AccountOutcome.Done { Secret: { } secret } done:
                (Secret, SecretOf) = (secret, done.Account);
                await FillAsync();
                return Page();
            default:
                return Redirect("/people");
        }
    }

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await FillAsync();
        return Page();
    }

    private async Task FillAsync()
    {
        Offices = await offices.AllAsync(HttpContext.RequestAborted);
        People = await find.AllAsync(HttpContext.RequestAborted);
    }
}
