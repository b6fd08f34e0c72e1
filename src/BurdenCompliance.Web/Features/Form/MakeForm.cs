using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.Web.Features.Form;

/// <summary>Makes the 评估表 of a case from the assessment and the ledger; page, Word file and API get the same.</summary>
internal sealed class MakeForm(DraftInLedger ledger, FindSameMatter sameMatter, Examiner examiner, TimeProvider clock)
{
    public async Task<EvaluationForm> RunAsync(AssessmentCase found, HttpContext context)
    {
        var (id, actor, stop) = (found.Standing.Id, context.Actor(), context.RequestAborted);
        var beside = new BesideText(
            await ledger.RunAsync(id, actor, stop), await sameMatter.RunAsync(id, actor, stop));
        return FormOf.Case(found, beside, examiner.Catalog, clock.GetUtcNow());
    }
}

/// <summary>What the office's own books say of a draft.</summary>
/// <param name="Effect">On the year; null without an office.</param>
/// <param name="SameMatter">Documents issued on the same matter.</param>
internal sealed record BesideText(DraftEffect? Effect, ImmutableArray<LedgerEntry> SameMatter);
