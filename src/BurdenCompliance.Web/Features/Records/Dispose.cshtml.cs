using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Way;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Records;

/// <summary>One answer of the records, and what the drafter says to it.</summary>
[RequirePost(Post.Drafter)]
internal sealed class DisposeModel(FindCase find, Examiner examiner, DisposeRecord dispose) : CasePage(find, examiner)
{
    private string _rule = "";

    public DispositionKind? Kind { get; private set; }

    public string Basis { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The answer; null when the records say nothing of it any more.</summary>
    public RecordAnswer? Said => Case.Records.Answers.FirstOrDefault(answer => answer.Rule == _rule && answer.Weighs);

    public IEnumerable<DispositionKind> Kinds => Said?.Severity == Severity.Breach
        ? [DispositionKind.Excepted, DispositionKind.FalseAlarm] : [DispositionKind.Justified, DispositionKind.Excepted, DispositionKind.FalseAlarm];

    public async Task<IActionResult> OnGetAsync(Guid id, string rule)
    {
        _rule = rule;
        if (!await FillAsync(id))
            return NotFound();
        if (Said is not { } said || !May(WayAct.Dispose))
            return Redirect($"{Address}#records");
        if (said.Done is { } earlier)
            (Kind, Basis, Reason) = (earlier.Kind, earlier.Basis, earlier.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string rule, int seen, string? key, string? cause, string? kind, string? basis, string? reason)
    {
        _rule = rule;
        Kind = Kebab.Parse<DispositionKind>(kind);
        (Basis, Reason) = (basis ?? "", reason ?? "");
        if (Kind is not { } chosen)
            return await RefuseAsync(id, StepProblem.Of(new StepOutcome.Flawed(Index: null, DispositionFlaw.NotOnRecord)));
        var request = new StepForm(seen, key).Request(HttpContext, id, rule, cause, kind, basis, reason);
        return await AnswerAsync(id, await dispose.RunAsync(request, rule, cause ?? "", chosen, Basis, Reason, HttpContext.RequestAborted), $"/assessments/{id}#records");
    }
}
