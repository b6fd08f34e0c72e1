using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>编号印发: number, line of the ledger, plan item and the assessment's last step, in one transaction.</summary>
public sealed class IssueDocument
{
    private readonly Acts _acts;

    internal IssueDocument(Acts acts) => _acts = acts;

    /// <summary>Issues a signed assessment of the actor's office, today.</summary>
    /// <param name="request">Which, and the revision seen.</param>
    /// <param name="facts">The document as it goes out.</param>
    /// <param name="seriesId">Series that gives its number, or null for a document without number.</param>
    /// <param name="cancellation">Ends the wait; whether it was issued, a repeat with the same key tells.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<LedgerOutcome> RunAsync(StepRequest request, DocumentFacts facts, Guid? seriesId, CancellationToken cancellation = default) =>
        _acts.RunAsync(request.Actor, nameof(IssueDocument), request.Key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is { } first)
                return await RegisterDocument.RepeatAsync(act.Context, first, cancellation);
            var office = request.Actor.OfficeId;
            if (facts.Flaw() is { } flaw)
                return EnterDocument.Refused(act, office, "E_FIELD", new LedgerOutcome.WrongField(flaw));
            if (!await act.Context.Assessments.AnyAsync(a => a.Id == request.Assessment && a.OfficeId == office, cancellation))
                return EnterDocument.Refused(act, office, "E_NO_ASSESSMENT", new LedgerOutcome.NotFound("assessment"));
            // Whoever comes second waits here, as at every step; then the step itself says who was first.
            await act.Context.Database.ExecuteSqlAsync($"SELECT 1 FROM registry.assessment WHERE id = {request.Assessment} FOR UPDATE", cancellation);
            var state = await act.Context.Assessments.Where(a => a.Id == request.Assessment).Select(a => a.State).SingleAsync(cancellation);
            if (state != AssessmentState.ToIssue
                && await IssueStep.RunAsync(act, request.Assessment, request.Revision, "", cancellation) is StepOutcome.Refused early)
                return new LedgerOutcome.NotToIssue(early);
            var choice = await ChoosePlanItem.InAsync(act.Context, request.Assessment, cancellation);
            var named = facts with { OutOfPlan = choice.OutOfPlan ?? facts.OutOfPlan };
            var entered = await EnterDocument.RunAsync(act, new NewDocument(
                id, office, BusinessDate.Of(act.Now), named, seriesId, choice.Item?.Id, request.Assessment), cancellation);
            if (entered is not LedgerOutcome.Entered { Entry: var entry })
                return entered;
            return await IssueStep.RunAsync(act, request.Assessment, request.Revision, entry.DocumentNumber ?? entry.Facts.Title, cancellation) is StepOutcome.Refused refused
                ? new LedgerOutcome.NotToIssue(refused) : entered;
        }, cancellation);
}
