using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>What to say when the ledger refuses.</summary>
internal static class LedgerProblems
{
    /// <summary>Null when it was written.</summary>
    public static Problem? Of(LedgerOutcome outcome) => outcome switch
    {
        LedgerOutcome.Entered => null,
        LedgerOutcome.OverCeiling over => OverCeiling(over.Quota),
        LedgerOutcome.NotFound => new Problem(404, "E_NOT_FOUND", LedgerWording.ProblemNotFound),
        LedgerOutcome.TakenBack taken => new Problem(409, "E_TAKEN_BACK", string.Format(LedgerWording.ProblemTakenBack, LedgerNames.Of(taken.By.Kind))),
        LedgerOutcome.PlanItemTaken => new Problem(409, "E_PLAN_ITEM", LedgerWording.ProblemPlanItem),
        LedgerOutcome.NotToIssue not => Way.StepProblem.Of(not.Step),
        LedgerOutcome.WrongDate => new Problem(422, "E_DATE", LedgerWording.ProblemDate),
        LedgerOutcome.NumberedElsewhere(var word, var since) => new Problem(
            422, "E_NUMBERED_ELSEWHERE", string.Format(LedgerWording.ProblemNumberedElsewhere, word, since)),
        LedgerOutcome.WrongField wrong => WrongField(wrong.Field),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Null when it was taken or undone.</summary>
    public static Problem? Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Done => null,
        ImportOutcome.OverCeiling over => OverCeiling(over.Quota),
        ImportOutcome.Unusable => new Problem(422, "E_IMPORT", LedgerWording.ProblemImport),
        ImportOutcome.NotFound => new Problem(404, "E_NOT_FOUND", LedgerWording.ProblemUndo),
        _ => throw new InvalidOperationException(),
    };

    public static Problem OverCeiling(QuotaState quota) =>
        new(409, "E_OVER_CEILING", string.Format(LedgerWording.ProblemOverCeiling, quota.Next, quota.Ceiling));

    public static Problem WrongField(string field) => new(422, "E_FIELD", string.Format(LedgerWording.ProblemField, LedgerNames.Field(field)));
}
