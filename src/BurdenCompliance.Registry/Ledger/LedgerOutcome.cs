namespace BurdenCompliance.Registry;

/// <summary>What comes of writing to the ledger.</summary>
public abstract record LedgerOutcome
{
    private LedgerOutcome() { }

    /// <summary>Written. The same answer for each repeat of the request.</summary>
    /// <param name="Entry">The new line; of a void the line that takes back.</param>
    /// <param name="IsRepeat">Written by an earlier request; nothing was changed by this one.</param>
    public sealed record Entered(LedgerEntry Entry, bool IsRepeat) : LedgerOutcome;

    /// <summary>The document would stand above the ceiling and no 书面说明 is filed.</summary>
    public sealed record OverCeiling(QuotaState Quota) : LedgerOutcome;

    /// <summary>No such thing in this office: <c>series</c>, <c>entry</c>, <c>planItem</c>, <c>assessment</c>.</summary>
    public sealed record NotFound(string What) : LedgerOutcome;

    /// <summary>Voided or corrected before; <paramref name="By"/> took it back.</summary>
    public sealed record TakenBack(LedgerEntry By) : LedgerOutcome;

    /// <summary>Another document uses this 立项, or it is not approved.</summary>
    public sealed record PlanItemTaken(Guid PlanItemId) : LedgerOutcome;

    /// <summary>The date lies in the future, or a number would move to another year.</summary>
    public sealed record WrongDate : LedgerOutcome;

    /// <summary>The series was opened here after that year: its numbers of then were given elsewhere.</summary>
    /// <param name="Word">机关代字.</param>
    /// <param name="Since">First year whose numbers are given here.</param>
    public sealed record NumberedElsewhere(string Word, int Since) : LedgerOutcome;

    /// <summary>The assessment is not there to be issued; nothing was written.</summary>
    public sealed record NotToIssue(StepOutcome.Refused Step) : LedgerOutcome;

    /// <summary>A field that cannot be kept; camel case name.</summary>
    public sealed record WrongField(string Field) : LedgerOutcome;
}
