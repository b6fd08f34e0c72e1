namespace BurdenCompliance.Drafts;

/// <summary>What comes of opening a file: a draft, or a refusal. Odd content is no refusal.</summary>
public abstract record Reading
{
    private Reading() { }

    /// <summary>The file was read.</summary>
    public sealed record Done(Draft Draft) : Reading;

    /// <summary>The file is not accepted; nothing of it was kept.</summary>
    public sealed record Refused(FileFacts File, Refusal Refusal) : Reading;
}

/// <summary>Why a file is not accepted.</summary>
/// <param name="Code">Stable, <c>E_…</c>; <c>docs/refusals.md</c> lists all.</param>
/// <param name="Message">A Chinese sentence: what is wrong, where, and what to do.</param>
public sealed record Refusal(string Code, string Message);
