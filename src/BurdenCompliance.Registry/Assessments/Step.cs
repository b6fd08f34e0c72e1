namespace BurdenCompliance.Registry;

/// <summary>A step under way: the assessment is locked, the step permitted, nothing written yet.</summary>
internal sealed class Step(Act act, AssessmentRow row, WayAct kind, Post post, AssessmentState to, HashSet<Guid> drafters)
{
    public Act Act { get; } = act;
    /// <summary>As it was before the step.</summary>
    public AssessmentRow Row { get; } = row;
    public WayAct Kind { get; } = kind;
    /// <summary>The post that permits it.</summary>
    public Post Post { get; } = post;
    public AssessmentState To { get; set; } = to;
    /// <summary>Everybody who ever drafted on it.</summary>
    public HashSet<Guid> Drafters { get; } = drafters;

    /// <summary>For the history: how many findings or questions it was about.</summary>
    public int Count { get; set; }
    /// <summary>For the history: what the actor said.</summary>
    public string Words { get; set; } = "";

    /// <summary>Fields that change besides state, revision and round.</summary>
    public StepChanges Changes { get; set; } = new();
}

/// <summary>What a step changes on the assessment; null leaves a field as it is.</summary>
internal sealed record StepChanges(Guid? ReviewOfficeId = null, bool? IsProfileConfirmed = null, string? Seal = null, AssessmentRow? Revised = null);
