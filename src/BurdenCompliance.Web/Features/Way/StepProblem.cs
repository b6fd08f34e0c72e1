using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>A refused step in words; the one place that maps refusals to status.</summary>
internal static class StepProblem
{
    public static Problem Of(StepOutcome.Refused refused) => refused switch
    {
        StepOutcome.NotFound => Problem.NotFound,
        StepOutcome.NotYourPost wrong => new(403, refused.Code, string.Format(WayWording.ProblemPost, string.Join('、', wrong.Needed.Select(PostNames.Of)))),
        StepOutcome.OwnWork => new(403, refused.Code, WayWording.ProblemOwnWork),
        StepOutcome.OutOfOrder order => new(409, refused.Code, string.Format(WayWording.ProblemOutOfOrder, WayNames.Of(order.State))),
        StepOutcome.Overtaken(var state, var act, var by, var at) => new(409, refused.Code, string.Format(
            WayWording.ProblemOvertaken, by, Summaries.Time(at), WayNames.Of(act), WayNames.Of(state))),
        StepOutcome.Incomplete incomplete => new(422, refused.Code, string.Format(WayWording.ProblemIncomplete, Words(incomplete.Missing))),
        StepOutcome.Flawed { Index: null, Flaw: not (DispositionFlaw.NotOnRecord or DispositionFlaw.MendedOnRecord or DispositionFlaw.OtherAnswer) } flawed =>
            new(422, refused.Code, WayNames.Of("ProblemOf", flawed.Flaw)),
        StepOutcome.Flawed flawed => new(422, refused.Code, string.Format(WayNames.Of("Problem", flawed.Flaw), flawed.Index + 1)),
        StepOutcome.NoReasons => new(422, refused.Code, WayWording.ProblemNoReasons),
        StepOutcome.Unchanged => new(409, refused.Code, WayWording.ProblemUnchanged),
        StepOutcome.NoPlanChoice => new(422, refused.Code, PlanWording.ProblemChoice),
        StepOutcome.PlanItemTaken => new(409, refused.Code, LedgerWording.ProblemPlanItem),
        StepOutcome.NoRoom => Problem.StorageFull,
        StepOutcome.NobodyThere nobody => new(409, refused.Code, string.Format(WayWording.ProblemNobody, PostNames.Of(nobody.Post))),
        StepOutcome.StepUpNeeded => new(401, refused.Code, WayWording.ProblemStepUp),
        StepOutcome.OtherFile => new(409, refused.Code, WayWording.ProblemOtherFile),
        _ => throw new InvalidOperationException($"No words for {refused}."),
    };

    private static string Words(ImmutableArray<Missing> missing) => string.Join('；', missing.Select(Words));

    private static string Words(Missing missing) => missing switch
    {
        { Words: { } words } => words,
        { Kind: MissingKind.Answer, Index: { } question } => string.Format(WayWording.ProblemIncompleteQuestion, question + 1),
        { Index: { } finding } => string.Format(WayWording.ProblemIncompleteFinding, finding + 1, WayNames.Of(missing.Kind)),
        _ => WayNames.Of(missing.Kind),
    };
}
