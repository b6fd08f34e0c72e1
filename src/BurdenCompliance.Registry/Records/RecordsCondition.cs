using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>What the records hold against a draft is put right or answered before it is submitted, passed and signed.</summary>
internal sealed class RecordsCondition(CheckRecords records) : IStepCondition
{
    public async Task<ImmutableArray<Missing>> MissingAsync(RegistryDbContext context, AssessmentRow row, WayAct step, CancellationToken cancellation) =>
        step is WayAct.Submit or WayAct.Pass or WayAct.SignOff ? [.. (await records.InAsync(context, row, cancellation)).Missing] : [];
}
