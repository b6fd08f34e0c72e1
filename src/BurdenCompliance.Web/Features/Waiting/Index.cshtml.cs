using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Waiting;

/// <summary>What waits for the person, the longest waiting first; several drafts at once can be submitted or withdrawn, each by its own rights.</summary>
[RequirePost]
internal sealed class IndexModel(ListWaiting waiting, FindCase find, SimpleSteps steps, TimeProvider clock) : PageModel
{
    public ImmutableArray<WaitingAssessment> Shown { get; private set; } = [];

    public string Key { get; } = StepForm.NewKey();

    /// <summary>What came of the drafts just chosen.</summary>
    public ImmutableArray<BulkResult> Done { get; private set; } = [];

    public bool MayBulk => HttpContext.Actor().Holds(Post.Drafter);

    public bool IsDrafters(WaitingAssessment one) => one.Standing.State is not (AssessmentState.Review or AssessmentState.SignOff or AssessmentState.ToIssue);

    public string PathOf(WaitingAssessment one) => one.Standing.State switch
    {
        AssessmentState.Review => $"/assessments/{one.Standing.Id}/review",
        AssessmentState.SignOff => $"/assessments/{one.Standing.Id}/sign-off",
        _ => $"/assessments/{one.Standing.Id}",
    };

    public string Waited(WaitingAssessment one) => (int)(clock.GetUtcNow() - one.Standing.Since).TotalDays is var days and > 0
        ? string.Format(WayWording.WaitingDays, days) : WayWording.WaitingToday;

    public Task OnGetAsync() => FillAsync();

    public async Task OnPostAsync(string? act, string? key, string[] pick)
    {
        var kind = act is "submit" or "withdraw" ? SimpleSteps.Parse(act)!.Value : (WayAct?)null;
        var done = ImmutableArray.CreateBuilder<BulkResult>();
        foreach (var one in kind is null ? [] : pick.Distinct(StringComparer.Ordinal))
        {
            if (one.Split('/') is not [var text, var revision] || !Guid.TryParse(text, out var id) || !int.TryParse(revision, out var seen)
                || await find.RunAsync(HttpContext.Actor(), id, HttpContext.RequestAborted) is not { } found)
            {
                done.Add(new BulkResult("", Problem.NotFound));
                continue;
            }
            var request = new StepForm(seen, $"{key}-{id:N}").Request(HttpContext, id, act);
            var outcome = await steps.RunAsync(kind!.Value, request, "", HttpContext.RequestAborted);
            done.Add(new BulkResult(
                Summaries.Title(found.Assessment.Summary), outcome is StepOutcome.Refused refused ? StepProblem.Of(refused) : null));
        }
        Done = done.ToImmutable();
        await FillAsync();
    }

    private async Task FillAsync() => Shown = await waiting.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted);
}

/// <summary>What came of one of several.</summary>
/// <param name="Problem">Null when it was done.</param>
internal sealed record BulkResult(string Title, Problem? Problem);
