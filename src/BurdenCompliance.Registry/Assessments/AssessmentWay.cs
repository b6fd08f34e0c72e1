using System.Collections.Immutable;
using static BurdenCompliance.Registry.AssessmentState;

namespace BurdenCompliance.Registry;

/// <summary>The way of an assessment: who may do what where, and where it leads. Pure; nothing else decides it.</summary>
public static class AssessmentWay
{
    private static readonly ImmutableArray<AssessmentState> Order =
        [Draft, SelfAssessment, Correction, Returned, Review, AssessmentState.SignOff, ToIssue, Issued];

    /// <summary>Every permitted step.</summary>
    public static ImmutableArray<WayStep> Steps { get; } =
    [
        .. By(Post.Drafter, WayAct.ConfirmProfile, SelfAssessment, Draft),
        .. Staying(Post.Drafter, WayAct.Dispose, SelfAssessment, Returned, Correction),
        .. Staying(Post.Drafter, WayAct.Answer, SelfAssessment, Returned, Correction),
        .. Staying(Post.Drafter, WayAct.ChoosePlanItem, Draft, SelfAssessment, Returned, Correction),
        .. Staying(Post.Drafter, WayAct.Revise, Draft, SelfAssessment, Returned, Correction),
        .. By(Post.Drafter, WayAct.Revise, SelfAssessment, AssessmentState.Void),
        .. By(Post.Drafter, WayAct.Submit, Review, SelfAssessment, Returned, Correction),
        .. By(Post.Drafter, WayAct.TakeBack, SelfAssessment, Review),
        .. By(Post.Drafter, WayAct.Withdraw, Withdrawn, Draft, SelfAssessment, Review, Returned, Correction, AssessmentState.SignOff, ToIssue, AssessmentState.Void),
        .. By(Post.Drafter, WayAct.Reopen, Draft, Withdrawn),

        .. Staying(Post.Reviewer, WayAct.Rule, Review),
        .. By(Post.Reviewer, WayAct.Pass, AssessmentState.SignOff, Review),
        .. By(Post.Reviewer, WayAct.Return, Returned, Review),
        .. By(Post.Reviewer, WayAct.AskCorrection, Correction, Review),

        .. By(Post.Approver, WayAct.SignOff, ToIssue, AssessmentState.SignOff),
        .. By(Post.Approver, WayAct.SendBack, Review, AssessmentState.SignOff),
        .. By(Post.Approver, WayAct.SendBack, AssessmentState.SignOff, ToIssue),
        .. By(Post.Approver, WayAct.Return, Returned, AssessmentState.SignOff, ToIssue),
        .. By(Post.Approver, WayAct.AskCorrection, Correction, AssessmentState.SignOff),

        .. Staying(Post.Drafter, WayAct.CheckOutgoing, ToIssue),
        .. Staying(Post.LedgerKeeper, WayAct.CheckOutgoing, ToIssue),
        .. By(Post.Drafter, WayAct.Void, AssessmentState.Void, ToIssue),
        .. By(Post.LedgerKeeper, WayAct.Void, AssessmentState.Void, ToIssue),
        .. By(Post.LedgerKeeper, WayAct.Issue, Issued, ToIssue),
    ];

    private static readonly ImmutableDictionary<(AssessmentState, WayAct, Post), AssessmentState> Next =
        Steps.ToImmutableDictionary(s => (s.From, s.Act, s.Post), s => s.To);

    /// <summary>Where the act leads from here, or null when this post may not do it here.</summary>
    public static AssessmentState? To(AssessmentState from, WayAct act, Post post) =>
        Next.TryGetValue((from, act, post), out var to) ? to : null;

    /// <summary>The posts that may ever do this.</summary>
    public static ImmutableHashSet<Post> PostsFor(WayAct act) => [.. Steps.Where(s => s.Act == act).Select(s => s.Post)];

    /// <summary>Whether an act leaves an assessment where it is wherever it is permitted; a new version counts as a step, and so does holding a file against the signed text.</summary>
    public static bool Stays(WayAct act) => act is not (WayAct.Revise or WayAct.CheckOutgoing) && Steps.Where(s => s.Act == act).All(s => s.From == s.To);

    /// <summary>Whether a step goes back, so that passes and signatures before it count no longer and a new round begins; rulings stand while their dispositions do.</summary>
    public static bool GoesBack(AssessmentState from, AssessmentState to) =>
        to is Withdrawn or AssessmentState.Void || (Order.Contains(from) && Order.IndexOf(to) < Order.IndexOf(from));

    private static IEnumerable<WayStep> By(Post post, WayAct act, AssessmentState to, params AssessmentState[] from) =>
        from.Select(state => new WayStep(state, act, post, to));

    private static IEnumerable<WayStep> Staying(Post post, WayAct act, params AssessmentState[] states) =>
        states.Select(state => new WayStep(state, act, post, state));
}

/// <summary>A permitted step.</summary>
public sealed record WayStep(AssessmentState From, WayAct Act, Post Post, AssessmentState To);
