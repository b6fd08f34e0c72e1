using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>The drafter submits a finished self-assessment to the reviewing office (送审).</summary>
public sealed class SubmitAssessment
{
    private readonly Steps _steps;
    private readonly StepConditions _conditions;

    internal SubmitAssessment(Steps steps, StepConditions conditions) => (_steps, _conditions) = (steps, conditions);

    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Submit, request, async step =>
        {
            var (context, row) = (step.Act.Context, step.Row);
            var missing = Missing.ToSubmit(
                ExaminationJson.Parse(row.Examination), row.IsProfileConfirmed,
                await PlanCount.OfAsync(context, row.OfficeId!.Value, BusinessDate.Of(step.Act.Now).Year, cancellation) is not null
                    && !(await ChoosePlanItem.InAsync(context, row.Id, cancellation)).IsMade,
                await CaseParts.DispositionsAsync(context, row.Id, row.Version, cancellation),
                await CaseParts.AnswersAsync(context, row.Id, row.Version, cancellation))
                .AddRange(await _conditions.MissingAsync(step, cancellation));
            if (!missing.IsEmpty)
                return new StepOutcome.Incomplete(missing);
            // The drafter who submits is one of the drafters, whoever began.
            HashSet<Guid> drafters = [.. step.Drafters, step.Act.Actor.PersonId];
            if (await ReviewingOffice.OfAsync(context, row.OfficeId!.Value, drafters, step.Act.Now, cancellation) is not { } office)
                return new StepOutcome.NobodyThere(Post.Reviewer);
            step.Changes = new StepChanges(ReviewOfficeId: office);
            return null;
        }, cancellation);
}
