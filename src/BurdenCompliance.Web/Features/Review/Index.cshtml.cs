using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Review;

/// <summary>The reviewer's sheet: what the drafter did, what the reviewer holds of it, and the decision.</summary>
[RequirePost(Post.Reviewer)]
internal sealed class IndexModel(FindCase find, Examiner examiner, RuleOnFindings rule, PassReview pass, ReturnAssessment giveBack) : CasePage(find, examiner)
{
    public ReturnForm Return { get; private set; } = new();

    public string Policy { get; private set; } = "";

    public string Legality { get; private set; } = "";

    public string Words { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public ImmutableArray<Disposition> Disposed => [.. Case.Dispositions.Where(d => d.Kind != DispositionKind.Mended)];

    public Ruling? RulingOn(int finding) => Case.Rulings.FirstOrDefault(r => r.Finding == finding);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        return May(WayAct.Pass) ? Page() : Redirect(Address);
    }

    /// <param name="finding">Numbers from 1; with <c>rest</c> all that are not ruled on.</param>
    public async Task<IActionResult> OnPostRuleAsync(Guid id, int seen, string? key, int[] finding, string? verdict, string? reason)
    {
        if (!await FillAsync(id))
            return NotFound();
        Reason = reason ?? "";
        ImmutableArray<int> chosen = verdict == "rest"
            ? [.. Disposed.Where(d => RulingOn(d.Finding) is null).Select(d => d.Finding)] : [.. finding.Select(n => n - 1)];
        var request = new StepForm(seen, key).Request(HttpContext, id, [verdict, reason, .. chosen.Select(n => n.ToString())]);
        return await AnswerAsync(
            id, await rule.RunAsync(request, chosen, verdict != "overrule", Reason, HttpContext.RequestAborted), $"{Address}/review#dispositions");
    }

    public async Task<IActionResult> OnPostPassAsync(Guid id, int seen, string? key, string? policy, string? legality, string? words)
    {
        (Policy, Legality, Words) = (policy ?? "", legality ?? "", words ?? "");
        var request = new StepForm(seen, key).Request(HttpContext, id, policy, legality, words);
        return await AnswerAsync(id, await pass.RunAsync(request, Policy, Legality, Words, HttpContext.RequestAborted), $"/assessments/{id}");
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id, int seen, string? key, string? kind, ReturnForm form)
    {
        if (!await FillAsync(id))
            return NotFound();
        Return = form;
        if (form.Flaw() is { } flaw)
            return await RefuseAsync(id, flaw);
        var request = new StepForm(seen, key).Request(HttpContext, id, [kind, .. form.Content]);
        return await AnswerAsync(
            id, await giveBack.RunAsync(request, kind == "correction", form.Reasons(Case), form.Remark ?? "", HttpContext.RequestAborted), $"/assessments/{id}");
    }
}
