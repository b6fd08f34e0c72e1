using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>What a drafter can do with a finding.</summary>
public enum DispositionKind
{
    /// <summary>已修改: mended in the version to come.</summary>
    Mended,
    /// <summary>说明理由: basis and reason.</summary>
    Justified,
    /// <summary>例外: an exception with its basis.</summary>
    Excepted,
    /// <summary>误报: the finding is wrong.</summary>
    FalseAlarm,
}

/// <summary>What the drafter did with a finding.</summary>
/// <param name="Finding">Place in the examination, from 0.</param>
/// <param name="Basis">On what it rests: document, article, approval; empty where none is asked for.</param>
/// <param name="Reason">Why; empty where none is asked for.</param>
/// <param name="IsCarried">Taken over from the version before.</param>
public sealed record Disposition(
    int Finding, DispositionKind Kind, string Basis, string Reason, bool IsCarried, string By, DateTimeOffset At)
{
    /// <summary>Longest basis or reason.</summary>
    public const int LongestWords = 2000;

    /// <summary>A refusal of words beside a step that are longer than a reason may be, or null.</summary>
    internal static StepOutcome.Refused? TooLong(string words) => words.Length > LongestWords ? new StepOutcome.Flawed(Index: null, DispositionFlaw.TooLong) : null;

    /// <summary>What is wrong with it, or null.</summary>
    public static DispositionFlaw? Flaw(Severity severity, DispositionKind kind, string basis, string reason) => kind switch
    {
        // What the regulation forbids no reason of the drafter's allows.
        DispositionKind.Justified when severity == Severity.Breach => DispositionFlaw.BreachExplainedAway,
        DispositionKind.Justified or DispositionKind.Excepted when string.IsNullOrWhiteSpace(basis) => DispositionFlaw.NoBasis,
        DispositionKind.Justified or DispositionKind.FalseAlarm when string.IsNullOrWhiteSpace(reason) => DispositionFlaw.NoReason,
        _ when basis.Length > LongestWords || reason.Length > LongestWords => DispositionFlaw.TooLong,
        _ => null,
    };
}

/// <summary>Why a disposition is not accepted.</summary>
public enum DispositionFlaw
{
    /// <summary>A breach cannot be explained away: mend it, declare an exception, or show that the finding is wrong.</summary>
    BreachExplainedAway,
    /// <summary>The basis is missing.</summary>
    NoBasis,
    /// <summary>The reason is missing.</summary>
    NoReason,
    /// <summary>More words than <see cref="Disposition.LongestWords"/>.</summary>
    TooLong,
    /// <summary>The examination has no such finding or question.</summary>
    NotThere,
    /// <summary>There is nothing to rule on: the drafter did nothing with the finding.</summary>
    NotDisposed,
    /// <summary>The records say nothing of this that weighs.</summary>
    NotOnRecord,
    /// <summary>The records say something else by now than what was answered.</summary>
    OtherAnswer,
    /// <summary>A record is put right in the ledger, not on the assessment.</summary>
    MendedOnRecord,
}

/// <summary>What the drafter answered to a question.</summary>
/// <param name="Question">Place in the examination, from 0.</param>
public sealed record Answer(int Question, string Words, string By, DateTimeOffset At);

/// <summary>What the reviewer holds of a disposition.</summary>
/// <param name="Finding">Place in the examination, from 0.</param>
public sealed record Ruling(int Finding, bool IsConfirmed, string Reason, string By, DateTimeOffset At);
