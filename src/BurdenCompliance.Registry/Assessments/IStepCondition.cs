using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>Something beside the assessment that must be in order before a step: a quota, a written statement, what the records say.</summary>
internal interface IStepCondition
{
    /// <returns>What is missing for this step; empty when nothing is, or when the step is none of its business.</returns>
    Task<ImmutableArray<Missing>> MissingAsync(RegistryDbContext context, AssessmentRow row, WayAct step, CancellationToken cancellation);
}

/// <summary>All conditions there are.</summary>
internal sealed class StepConditions(IEnumerable<IStepCondition> all)
{
    private readonly ImmutableArray<IStepCondition> _all = [.. all];

    /// <summary>What they miss, in their order.</summary>
    public async Task<ImmutableArray<Missing>> MissingAsync(Step step, CancellationToken cancellation)
    {
        var missing = ImmutableArray.CreateBuilder<Missing>();
        foreach (var condition in _all)
            missing.AddRange(await condition.MissingAsync(step.Act.Context, step.Row, step.Kind, cancellation));
        return missing.ToImmutable();
    }
}
