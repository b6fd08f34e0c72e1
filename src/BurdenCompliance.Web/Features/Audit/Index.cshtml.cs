using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Audit;

/// <summary>The audit, for the audit administrator alone.</summary>
[RequirePost(Post.AuditAdministrator)]
internal sealed class IndexModel(ListAuditEvents list, PurgeAudit purge, ReadSettings settings, StepUp stepUp) : PageModel
{
    private const int Shown = 100;

    [BindProperty(Name = "account", SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(Name = "act", SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(Name = "object", SupportsGet = true)]
    public string? Object { get; set; }

    [BindProperty(Name = "outcome", SupportsGet = true)]
    public string? Outcome { get; set; }

    /// <summary>First day shown, official time.</summary>
    [BindProperty(Name = "from", SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day shown, official time.</summary>
    [BindProperty(Name = "until", SupportsGet = true)]
    public DateOnly? Until { get; set; }

    public ImmutableArray<AuditEvent> Events { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    /// <summary>Lines whose time is over, or null.</summary>
    public PurgeablePart? Purgeable { get; private set; }

    /// <summary>How long lines are kept at least.</summary>
    public string Days { get; private set; } = "";

    public ImmutableArray<string> Archives { get; private set; } = [];

    /// <summary>Why nothing was archived.</summary>
    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnPostPurgeAsync(string? code)
    {
        if (await purge.LookAsync(HttpContext.RequestAborted) is { } part
            && await stepUp.RunAsync(HttpContext.Actor(), code, PurgeAudit.BoundTo(part), HttpContext.RequestAborted) is StepUpOutcome.Granted(var grant)
            && await purge.RunAsync(HttpContext.Actor(), part, grant, HttpContext.RequestAborted))
            return Redirect("/audit");
        Trouble = PurgeWording.Refused;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await OnGetAsync(before: null);
        return Page();
    }

    public async Task OnGetAsync(long? before)
    {
        Purgeable = await purge.LookAsync(HttpContext.RequestAborted);
        Days = (await settings.AllAsync(HttpContext.RequestAborted)).Single(s => s.Name == SettingName.AuditDays).Value;
        Archives = purge.Archives();
        var filter = new AuditFilter(Account, Act, Object, Outcome, From is { } first ? OfficialTime.StartOf(first) : null, Until is { } last ? OfficialTime.EndOf(last) : null);
        var found = await list.RunAsync(filter, before, Shown + 1, HttpContext.RequestAborted);
        Events = [.. found.Take(Shown)];
        Next = found.Length > Shown ? Events[^1].Seq : null;
    }

    public string Address(long before) => QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["account"] = Account, ["act"] = Act, ["object"] = Object, ["outcome"] = Outcome,
        ["from"] = From?.ToString("yyyy-MM-dd"), ["until"] = Until?.ToString("yyyy-MM-dd"), ["before"] = before.ToString(),
    }).ToString();
}
