using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Plan;

/// <summary>Where a draft stands in the plan: an item, or why it has none; and what it does to the year.</summary>
[RequirePost(Post.Drafter)]
internal sealed class ChoiceModel(FindCase find, Examiner examiner, ChoosePlanItem choose, DraftInLedger ledger) : CasePage(find, examiner)
{
    public ImmutableArray<PlanSuggestion> Items { get; private set; } = [];

    public DraftEffect Effect { get; private set; } = null!;

    public Guid? Item { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The clause that asks for a plan, in the regulation's words.</summary>
    public Clause? Clause => Catalog.ClauseOf(OfficeRecord.Plan);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        if (!May(WayAct.ChoosePlanItem))
            return Redirect(Address);
        // The likeliest stands ready; nothing is chosen before the drafter says so.
        Item = Case.Plan.Item?.Id ?? (Case.Plan.IsMade ? null : Items.FirstOrDefault(one => one.IsLike)?.Item.Id);
        Reason = Case.Plan.OutOfPlan ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key, Guid? item, string? outOfPlan)
    {
        if (!await FillAsync(id))
            return NotFound();
        (Item, Reason) = (item, outOfPlan ?? "");
        var request = new StepForm(seen, key).Request(HttpContext, id, item?.ToString(), item is null ? outOfPlan : null);
        // A reason typed before an item was chosen is not sent along.
        var outcome = await choose.RunAsync(request, item, item is null ? outOfPlan : null, HttpContext.RequestAborted);
        return await AnswerAsync(id, outcome, Address);
    }

    protected override async Task<bool> FillAsync(Guid id)
    {
        if (!await base.FillAsync(id) || await ledger.RunAsync(id, HttpContext.Actor(), HttpContext.RequestAborted) is not { } effect)
            return false;
        Effect = effect;
        Items = await choose.SuggestAsync(id, effect.OfficeId, effect.Quota.Year, effect.Facts.Title, HttpContext.RequestAborted);
        return true;
    }
}
