using System.Linq.Expressions;

namespace BurdenCompliance.Registry;

/// <summary>Whose assessments an actor sees: those of the own office, and, who reviews, signs or keeps the ledger, those sent to it for review.</summary>
internal static class Reach
{
    public static Expression<Func<AssessmentRow, bool>> Of(Actor actor)
    {
        var office = actor.OfficeId;
        var decides = actor.Holds(Post.Reviewer) || actor.Holds(Post.Approver) || actor.Holds(Post.LedgerKeeper);
        var works = decides || actor.Holds(Post.Drafter);
        return a => works && (a.OfficeId == office || (decides && a.ReviewOfficeId == office));
    }
}
