using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Review;
using BurdenCompliance.Web.Features.Way;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.SignOff;

/// <summary>The approver's page: the whole in one view, and the signature on exactly this file.</summary>
[RequirePost(Post.Approver)]
internal sealed class IndexModel(FindCase find, Examiner examiner, SignFile sign, SendBack sendBack, ReturnAssessment giveBack, DraftInLedger ledger)
    : CasePage(find, examiner)
{
    /// <summary>What signing it would do to the year.</summary>
    public DraftEffect? Effect { get; private set; }

    public ReturnForm Return { get; private set; } = new();

    public string Words { get; private set; } = "";

    public Ruling? RulingOn(int finding) => Case.Rulings.FirstOrDefault(r => r.Finding == finding);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        return May(WayAct.SignOff) || May(WayAct.SendBack) ? Page() : Redirect(Address);
    }

    protected override async Task<bool> FillAsync(Guid id)
    {
        var isThere = await base.FillAsync(id);
        Effect = isThere ? await ledger.RunAsync(id, HttpContext.Actor(), HttpContext.RequestAborted) : null;
        return isThere;
    }

    public async Task<IActionResult> OnPostSignAsync(Guid id, int seen, string? key, string? file, string? catalog, string? code, string? words)
    {
        Words = words ?? "";
        var request = new StepForm(seen, key).Request(HttpContext, id, file, catalog, words);
        var (_, problem) = await sign.RunAsync(HttpContext, request, file ?? "", catalog ?? "", code, Words);
        return problem is null ? Redirect($"/assessments/{id}") : await RefuseAsync(id, problem);
    }

    public async Task<IActionResult> OnPostBackAsync(Guid id, int seen, string? key, string? words)
    {
        var request = new StepForm(seen, key).Request(HttpContext, id, words);
        return await AnswerAsync(id, await sendBack.RunAsync(request, words ?? "", HttpContext.RequestAborted), $"/assessments/{id}");
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
