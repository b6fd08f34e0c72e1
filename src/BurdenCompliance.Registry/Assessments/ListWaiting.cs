using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What waits for an actor: to be mended, reviewed, signed or issued; the longest waiting first.</summary>
public sealed class ListWaiting
{
    private const int Most = 200;

    private readonly RegistryDatabase _database;

    internal ListWaiting(RegistryDatabase database) => _database = database;

    /// <summary>By state, the longest waiting first; what the actor drafted or reviewed themselves does not wait for them.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<WaitingAssessment>> RunAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var (person, office, states) = (actor.PersonId, actor.OfficeId, StatesFor(actor));
        var events = context.Set<AssessmentEventRow>();
        var own = events.Where(e => e.PersonId == person && e.Post == Post.Drafter).Select(e => e.AssessmentId);
        var reviewed = context.Set<DecisionRow>().Where(d => d.PersonId == person && d.Role == DecisionRole.Review).Select(d => d.AssessmentId);
        var found = await context.Assessments.Where(Reach.Of(actor)).Where(a => states.Contains(a.State))
            .Where(a => a.State == AssessmentState.Review ? !own.Contains(a.Id)
                : a.State == AssessmentState.SignOff ? !own.Contains(a.Id) && !reviewed.Contains(a.Id)
                : a.State == AssessmentState.ToIssue ? a.OfficeId == office : own.Contains(a.Id))
            .OrderBy(a => a.Since).ThenBy(a => a.Id).Take(Most)
            .Select(a => a.Id).ToListAsync(cancellation);
        // By columns: the examination of two hundred drafts would be megabytes.
        var waiting = context.Assessments.Where(a => found.Contains(a.Id));
        var summaries = await waiting.Select(AssessmentSummary.FromRow).ToDictionaryAsync(s => s.Id, cancellation);
        var standings = await waiting.Select(AssessmentRow.Standing).ToDictionaryAsync(s => s.Id, cancellation);
        var names = await waiting.Select(a => new
        {
            a.Id,
            Office = context.Offices.Where(o => o.Id == a.OfficeId).Select(o => o.Name).SingleOrDefault(),
            Drafter = context.People.Where(p => p.Id == a.DrafterId).Select(p => p.Name).SingleOrDefault(),
        }).ToDictionaryAsync(n => n.Id, cancellation);
        return found.Where(id => summaries.ContainsKey(id) && standings.ContainsKey(id) && names.ContainsKey(id))
            .Select(id => new WaitingAssessment(summaries[id], standings[id], names[id].Office ?? "", names[id].Drafter ?? "")).ToImmutableArray();
    });

    private static List<AssessmentState> StatesFor(Actor actor) =>
    [
        .. actor.Holds(Post.Reviewer) ? [AssessmentState.Review] : (AssessmentState[])[],
        .. actor.Holds(Post.Approver) ? [AssessmentState.SignOff] : (AssessmentState[])[],
        .. actor.Holds(Post.LedgerKeeper) ? [AssessmentState.ToIssue] : (AssessmentState[])[],
        .. actor.Holds(Post.Drafter)
            ? [AssessmentState.Draft, AssessmentState.SelfAssessment, AssessmentState.Returned, AssessmentState.Correction, AssessmentState.Void] : (AssessmentState[])[],
    ];
}

/// <summary>An assessment that waits.</summary>
/// <param name="Office">Name of its office.</param>
/// <param name="Drafter">Who handed it in.</param>
public sealed record WaitingAssessment(AssessmentSummary Summary, AssessmentStanding Standing, string Office, string Drafter);
