using System.Linq.Expressions;

namespace BurdenCompliance.Registry;

/// <summary>Whose assessments an actor sees: those of the own office, and, who reviews, signs or keeps the ledger, those sent to it for review.</summary>
internal static class Reach
{
    public static Expression<Func<AssessmentRow, bool>> Of(Actor actor)
    {
        var (office, decides, works) = (actor.OfficeId, Decides(actor), Works(actor));
        return a => works && (a.OfficeId == office || (decides && a.ReviewOfficeId == office));
    }

    /// <summary>Sees what was sent to the office for review.</summary>
    public static bool Decides(Actor actor) => actor.Holds(Post.Reviewer) || actor.Holds(Post.Approver) || actor.Holds(Post.LedgerKeeper);

    /// <summary>Sees the office's own.</summary>
    public static bool Works(Actor actor) => Decides(actor) || actor.Holds(Post.Drafter);
}
