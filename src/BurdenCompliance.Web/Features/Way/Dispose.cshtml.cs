using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>One finding, or several at once, dealt with by the drafter.</summary>
[RequirePost(Post.Drafter)]
internal sealed class DisposeModel(FindCase find, Examiner examiner, DisposeFindings dispose) : CasePage(find, examiner)
{
    /// <summary>Numbers of the findings, from 1.</summary>
    [BindProperty(Name = "finding", SupportsGet = true)]
    public int[] Numbers { get; set; } = [];

    public DispositionKind? Kind { get; private set; }

    public string Basis { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public ImmutableArray<NumberedFinding> Chosen => [.. Findings.InOrder.Where(f => Numbers.Contains(f.Number))];

    /// <summary>What can be done with all of the chosen.</summary>
    public IEnumerable<DispositionKind> Kinds => Enum.GetValues<DispositionKind>()
        .Where(kind => kind != DispositionKind.Justified || Chosen.All(f => f.Finding.Severity != Severity.Breach));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        if (Chosen.IsEmpty || !May(WayAct.Dispose))
            return Redirect($"{Address}#findings");
        if (Case.Dispositions.FirstOrDefault(d => d.Finding == Chosen[0].Index) is { } earlier)
            (Kind, Basis, Reason) = (earlier.Kind, earlier.Basis, earlier.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key, string? kind, string? basis, string? reason)
    {
        Kind = Kebab.Parse<DispositionKind>(kind);
        (Basis, Reason) = (basis ?? "", reason ?? "");
        if (Kind is not { } chosen)
            return await RefuseAsync(id, StepProblem.Of(new StepOutcome.Flawed(0, DispositionFlaw.NotThere)));
        var request = new StepForm(seen, key).Request(HttpContext, id, [kind, basis, reason, .. Numbers.Select(n => n.ToString())]);
        var outcome = await dispose.RunAsync(request, [.. Numbers.Select(n => n - 1)], chosen, Basis, Reason, HttpContext.RequestAborted);
        return await AnswerAsync(id, outcome, $"/assessments/{id}#finding-{Numbers.FirstOrDefault()}");
    }
}
