using System.Collections.Immutable;
using BurdenCompliance.Rules.Burden;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A check kind fed by one catalog entry: looks at a case and yields what it finds, in document order.</summary>
internal interface ICheck
{
    IEnumerable<Hit> Run(Case subject);
}

/// <summary>A check that looks at one line at a time; all such checks of a catalog go over a draft together.</summary>
internal abstract class LineCheck : ICheck
{
    /// <summary>What a line must have for the check to look at it.</summary>
    public abstract LineNeeds Needs { get; }

    /// <summary>Adds what it finds in a line, by place.</summary>
    public abstract void Find(LineCase here, List<Hit> found);

    /// <summary>What the hits in all lines come to.</summary>
    public virtual IEnumerable<Hit> Run(Case subject) => subject.FoundBy(this);
}

/// <summary>What a line must have, one or the other: a word of one of the lexicons, or a run scored for a clause of the regulation.</summary>
internal sealed record LineNeeds(ImmutableArray<int> Lexicons, string? Scored = null);

/// <summary>Something found: where, by which words, and the figures its message names.</summary>
/// <param name="Passages">Empty when the whole document is meant.</param>
internal sealed record Hit(
    ImmutableArray<Passage> Passages, ImmutableArray<Reason> Why, ImmutableArray<(string Name, string Value)> Figures)
{
    /// <summary>The clauses of the line it stands in, when it stands in one line.</summary>
    public ClauseRun? Run { get; init; }

    /// <summary>The information duty it is, when it is one.</summary>
    public FoundDuty? Duty { get; init; }

    /// <summary>Passages beside those they were taken from.</summary>
    public CopiedFrom? Copied { get; init; }

    public static Hit Whole(params (string, string)[] figures) => new([], [], [.. figures]);
}

/// <summary>Neighbouring clauses of a line.</summary>
/// <param name="First">First clause.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct ClauseRun(int First, int End);
