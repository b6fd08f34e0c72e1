using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>What comes of a step on the way.</summary>
public abstract record StepOutcome
{
    private StepOutcome() { }

    /// <summary>Done, or done before with the same key.</summary>
    public sealed record Done(AssessmentStanding Standing) : StepOutcome;

    /// <summary>Not done; nothing was changed.</summary>
    /// <param name="Code">Why, <c>E_…</c>; the audit and programs rely on it.</param>
    public abstract record Refused(string Code) : StepOutcome;

    /// <summary>No such assessment, or one of another office.</summary>
    public sealed record NotFound() : Refused("E_NOT_FOUND");

    /// <summary>The actor holds none of these posts.</summary>
    public sealed record NotYourPost(ImmutableArray<Post> Needed) : Refused("E_POST");

    /// <summary>Who drafted it, or reviewed it, does not decide on it.</summary>
    public sealed record OwnWork() : Refused("E_OWN_WORK");

    /// <summary>The act has no place in this state.</summary>
    public sealed record OutOfOrder(AssessmentState State) : Refused("E_OUT_OF_ORDER");

    /// <summary>Somebody was first; what the actor saw is no longer so.</summary>
    public sealed record Overtaken(AssessmentState State, WayAct Act, string By, DateTimeOffset At) : Refused("E_OVERTAKEN");

    /// <summary>Something is still missing.</summary>
    public sealed record Incomplete(ImmutableArray<Missing> Missing) : Refused("E_INCOMPLETE");

    /// <summary>A disposition, answer or ruling that cannot be accepted.</summary>
    /// <param name="Index">Which finding or question, from 0; null where neither is meant, as for a record.</param>
    public sealed record Flawed(int? Index, DispositionFlaw Flaw) : Refused("E_DISPOSITION");

    /// <summary>Reasons are missing, too many, or without the words they need.</summary>
    public sealed record NoReasons() : Refused("E_NO_REASONS");

    /// <summary>The file and its profile are those of the newest version.</summary>
    public sealed record Unchanged() : Refused("E_UNCHANGED");

    /// <summary>Neither an item nor a reason, both, or too long a reason.</summary>
    public sealed record NoPlanChoice() : Refused("E_PLAN_CHOICE");

    /// <summary>Another assessment or document has the plan item, or it is not approved.</summary>
    public sealed record PlanItemTaken() : Refused("E_PLAN_ITEM");

    /// <summary>The person's files would take more room than the setting allows.</summary>
    public sealed record NoRoom() : Refused("E_STORAGE_FULL");

    /// <summary>No office on the way up has a reviewer, or an approver, besides the drafters.</summary>
    public sealed record NobodyThere(Post Post) : Refused("E_NOBODY");

    /// <summary>The second factor is wanted, for exactly this file and catalog.</summary>
    public sealed record StepUpNeeded() : Refused("E_STEPUP");

    /// <summary>What the actor saw is another file or catalog than the one to be signed.</summary>
    public sealed record OtherFile() : Refused("E_OTHER_FILE");
}

/// <summary>Where an assessment stands.</summary>
/// <param name="Revision">Grows with each step; a step names the revision its actor saw.</param>
/// <param name="Round">Grows each time it goes back.</param>
/// <param name="Version">Number of the newest version of the draft.</param>
/// <param name="Since">When it came to this state.</param>
/// <param name="IsProfileConfirmed">The drafter has confirmed what the draft is.</param>
/// <param name="Seal">印章码 of the signature in force, or null.</param>
public sealed record AssessmentStanding(
    Guid Id, AssessmentState State, int Revision, int Round, int Version, DateTimeOffset Since, bool IsProfileConfirmed, Guid OfficeId,
    Guid? ReviewOfficeId, string? Seal);
