using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Settings;

/// <summary>What administrators set: each changes what is theirs, all three see all of it and its history.</summary>
[RequirePost(Post.SystemAdministrator, Post.SecurityAdministrator, Post.AuditAdministrator)]
internal sealed class IndexModel(ReadSettings read, ChangeSettings change, ConfirmChange confirm) : PageModel
{
    public Problem? Trouble { get; private set; }

    public ImmutableArray<Setting> Settings { get; private set; } = [];

    public ImmutableArray<SettingChange> Changes { get; private set; } = [];

    public IEnumerable<SettingChange> Waiting => Changes.Where(c => c.State == SettingChangeState.Pending);

    public IEnumerable<SettingChange> Past => Changes.Where(c => c.State != SettingChangeState.Pending);

    public bool IsMine(Setting setting) => HttpContext.Actor().Holds(setting.Owner);

    /// <summary>May this person confirm it? Not who began it.</summary>
    public bool IsSecond(SettingChange waiting) => OwnerOf(waiting.Name) && waiting.ProposedById != HttpContext.Actor().PersonId;

    public bool OwnerOf(SettingName name) => Settings.Any(s => s.Name == name && IsMine(s));

    public Task OnGetAsync() => FillAsync();

    public Task<IActionResult> OnPostChangeAsync(SettingName? name, string? value) => DoAsync(async () => name is { } setting
        ? await change.ChangeAsync(HttpContext.Actor(), setting, value ?? "", HttpContext.RequestAborted) : new SettingOutcome.Refused(SettingRefusal.Malformed));

    [RequirePost(Post.SecurityAdministrator)]
    public Task<IActionResult> OnPostConfirmAsync(Guid id, string? code) => DoAsync(() => confirm.RunAsync(HttpContext, id, code));

    [RequirePost(Post.SecurityAdministrator)]
    public Task<IActionResult> OnPostWithdrawAsync(Guid id) =>
        DoAsync(() => change.WithdrawAsync(HttpContext.Actor(), id, HttpContext.RequestAborted));

    private async Task<IActionResult> DoAsync(Func<Task<SettingOutcome>> act)
    {
        Trouble = !ModelState.IsValid ? Problem.BrokenForm : await act() is SettingOutcome.Refused(var why) ? SettingNames.Of(why) : null;
        if (Trouble is null)
            return Redirect("/settings");
        Response.StatusCode = Trouble.Status;
        await FillAsync();
        return Page();
    }

    private async Task FillAsync()
    {
        Settings = await read.AllAsync(HttpContext.RequestAborted);
        Changes = await read.ChangesAsync(HttpContext.RequestAborted);
    }
}
