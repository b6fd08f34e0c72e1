namespace BurdenCompliance.Drafts.Package;

/// <summary>Carries a refusal up through the XML reader's streams; <see cref="DraftReader"/> turns it into a value.</summary>
internal sealed class DraftRefusedException(Refusal refusal, Exception? cause = null) : Exception(refusal.Code, cause)
{
    public Refusal Refusal { get; } = refusal;
}
