using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>The steps that need at most a few words, by their names in addresses; pages, bulk acts and API take them here.</summary>
internal sealed class SimpleSteps(
    ConfirmProfile confirm, SubmitAssessment submit, TakeBackAssessment takeBack, WithdrawAssessment withdraw, ReopenAssessment reopen)
{
    public static ImmutableArray<WayAct> All { get; } = [WayAct.ConfirmProfile, WayAct.Submit, WayAct.TakeBack, WayAct.Withdraw, WayAct.Reopen];

    /// <summary>The step of this name, such as <c>take-back</c>; null for any other.</summary>
    public static WayAct? Parse(string name) => Kebab.Parse<WayAct>(name) is { } act && All.Contains(act) ? act : null;

    public Task<StepOutcome> RunAsync(WayAct act, StepRequest request, string words, CancellationToken cancellation) => act switch
    {
        WayAct.ConfirmProfile => confirm.RunAsync(request, cancellation),
        WayAct.Submit => submit.RunAsync(request, cancellation),
        WayAct.TakeBack => takeBack.RunAsync(request, words, cancellation),
        WayAct.Withdraw => withdraw.RunAsync(request, words, cancellation),
        WayAct.Reopen => reopen.RunAsync(request, words, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
