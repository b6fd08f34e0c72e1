using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.RuleHealth;

/// <summary>How each rule fares.</summary>
[RequirePost]
internal sealed class IndexModel(Registry.RuleHealth health, Examiner examiner) : PageModel
{
    public ImmutableArray<RuleFigures> Shown { get; private set; } = [];

    /// <summary>The rule's title; its id when the present catalog lacks it.</summary>
    public string TitleOf(RuleFigures figures) => examiner.Catalog.Rules.FirstOrDefault(r => r.Id == figures.RuleId)?.Title ?? figures.RuleId;

    public async Task OnGetAsync() => Shown = await health.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted);
}
