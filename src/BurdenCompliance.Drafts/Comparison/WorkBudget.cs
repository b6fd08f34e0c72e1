namespace BurdenCompliance.Drafts.Comparison;

/// <summary>Characters that may still be compared word by word in one comparison.</summary>
internal sealed class WorkBudget
{
    private long _left = 50_000_000;

    /// <summary>Takes work off the budget; false when it is used up.</summary>
    public bool Allows(long work) => (_left -= work) >= 0;
}
