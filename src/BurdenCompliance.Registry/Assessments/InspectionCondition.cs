using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>What the program cannot read somebody looks at before the draft is submitted, and again when another file is to be signed (CLS-06).</summary>
internal sealed class InspectionCondition : IStepCondition
{
    public async Task<ImmutableArray<Missing>> MissingAsync(RegistryDbContext context, AssessmentRow row, WayAct step, CancellationToken cancellation) =>
        step is WayAct.Submit or WayAct.SignOff
            ? Of(ExaminationJson.Parse(row.Examination), await DeclareInspected.InAsync(context, row.Id, row.FileSha256, cancellation)) : [];

    /// <summary>What is missing while nobody has looked; empty when the program could read all.</summary>
    public static ImmutableArray<Missing> Of(Examination examination, InspectionDeclared? declared) =>
        declared is null && examination.Remarks.Any(remark => remark.LeavesOut) ? [new Missing(MissingKind.Inspection)] : [];
}
