namespace BurdenCompliance.Drafts;

/// <summary>What comes of annotating a file.</summary>
public abstract record AnnotationOutcome
{
    private AnnotationOutcome() { }

    /// <summary>The file with the notes in it.</summary>
    public sealed record Done(ReadOnlyMemory<byte> File) : AnnotationOutcome;

    /// <summary>The file could not be read again within the limits.</summary>
    public sealed record Refused(Refusal Refusal) : AnnotationOutcome;
}
