using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>计数口径: what it makes of two years, and a change with its effect shown first.</summary>
[RequirePost]
internal sealed class SchemeModel(ChangeScheme change, TimeProvider clock) : PageModel
{
    private const int SpareRows = 2;

    public int Year { get; private set; }
    public List<RuleForm> Rules { get; private set; } = [];
    public string? Name { get; private set; }
    public string? Reason { get; private set; }
    public ImmutableArray<SchemeEffect> Effects { get; private set; } = [];
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }
    public bool MayWrite => HttpContext.Actor().Holds(Post.LedgerKeeper);
    public CountingScheme Current => Effects[0].Scheme;

    public async Task OnGetAsync(int? year)
    {
        await FillAsync(year, proposed: null);
        Rules = [.. Current.Rules.Select(RuleForm.Of), .. Spare()];
        Name = Current.Version == 0 ? LedgerWording.SchemeOwnName : Current.Name;
    }

    public async Task<IActionResult> OnPostPreviewAsync(int year, List<RuleForm> rules, string? name, string? reason)
    {
        Keep(rules, name, reason);
        await FillAsync(year, Proposed(rules));
        return Page();
    }

    [RequirePost(Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostChangeAsync(int year, List<RuleForm> rules, string? name, string? reason, Guid replaces, string? key)
    {
        Keep(rules, name, reason);
        var once = OnceOnly.Form(HttpContext, key);
        var outcome = await change.RunAsync(year, name ?? "", Proposed(rules), reason ?? "", replaces, once, HttpContext.Actor(), HttpContext.RequestAborted);
        if (outcome is ChangeSchemeOutcome.Changed)
            return Redirect($"/ledger/scheme?year={year}");
        Trouble = outcome is ChangeSchemeOutcome.Wrong wrong
            ? LedgerProblems.WrongField(wrong.Field) : new Problem(409, "E_STALE", LedgerWording.ProblemStale);
        Response.StatusCode = Trouble.Status;
        await FillAsync(year, Proposed(rules));
        return Page();
    }

    private void Keep(List<RuleForm> rules, string? name, string? reason) =>
        (Rules, Name, Reason) = ([.. rules.Where(rule => !rule.IsEmpty).Take(200), .. Spare()], name, reason);

    private async Task FillAsync(int? year, ImmutableArray<CountingRule>? proposed)
    {
        Year = Math.Clamp(year ?? BusinessDate.Of(clock.GetUtcNow()).Year, 2015, 2100);
        Effects = await change.PreviewAsync(HttpContext.Actor().OfficeId, Year, proposed, HttpContext.RequestAborted);
    }

    private static ImmutableArray<CountingRule> Proposed(List<RuleForm> rules) => [.. rules.Where(rule => !rule.IsEmpty).Take(200).Select(rule => rule.ToRule())];

    private static IEnumerable<RuleForm> Spare() => Enumerable.Range(0, SpareRows).Select(_ => new RuleForm());
}
