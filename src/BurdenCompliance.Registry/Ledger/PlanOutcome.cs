namespace BurdenCompliance.Registry;

/// <summary>What comes of a step with the plan.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome() { }

    /// <summary>Done.</summary>
    public sealed record Done(Plan Plan) : PlanOutcome;

    /// <summary>No such item in the actor's office.</summary>
    public sealed record NotFound : PlanOutcome;

    /// <summary>The plan or the item is past this step, or not there yet.</summary>
    public sealed record WrongState(Plan Plan) : PlanOutcome;

    /// <summary>A field that cannot be kept.</summary>
    public sealed record WrongField(string Field) : PlanOutcome;
}
