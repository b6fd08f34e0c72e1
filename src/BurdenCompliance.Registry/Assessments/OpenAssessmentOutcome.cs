namespace BurdenCompliance.Registry;

/// <summary>What comes of opening an assessment.</summary>
public abstract record OpenAssessmentOutcome
{
    private OpenAssessmentOutcome() { }

    /// <summary>The assessment is stored. The same answer for each repeat of the request.</summary>
    /// <param name="Assessment">As stored by the first request with this key.</param>
    /// <param name="IsRepeat">Stored by an earlier request; nothing was changed by this one.</param>
    public sealed record Opened(Assessment Assessment, bool IsRepeat) : OpenAssessmentOutcome;

    /// <summary>The person's files would take more room than the setting allows; nothing is stored.</summary>
    public sealed record NoRoom : OpenAssessmentOutcome;
}
