namespace BurdenCompliance.Registry;

/// <summary>Where an assessment stands on its way.</summary>
public enum AssessmentState
{
    /// <summary>草稿: handed in, profile not yet confirmed.</summary>
    Draft,
    /// <summary>自评: the drafter deals with the findings.</summary>
    SelfAssessment,
    /// <summary>办公室审核: waits for a reviewer.</summary>
    Review,
    /// <summary>退文: sent back with reasons.</summary>
    Returned,
    /// <summary>补正: small things to mend.</summary>
    Correction,
    /// <summary>签批: waits for an approver.</summary>
    SignOff,
    /// <summary>待印发: signed, waits for its number.</summary>
    ToIssue,
    /// <summary>已印发: counted in the ledger.</summary>
    Issued,
    /// <summary>已撤回: taken off the way by its drafter.</summary>
    Withdrawn,
    /// <summary>评估作废: the file that was to go out is not the file that was signed.</summary>
    Void,
}
