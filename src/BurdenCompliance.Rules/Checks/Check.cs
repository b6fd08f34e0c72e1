using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A check kind fed by one catalog entry: looks at a case and yields what it finds, in document order.</summary>
internal interface ICheck
{
    IEnumerable<Hit> Run(Case subject);
}

/// <summary>What a check looks at.</summary>
/// <param name="Lines">The paragraphs of the main text, read; <see cref="Line.Paragraph"/> index is the place here.</param>
/// <param name="Superiors">Documents from above to compare with; empty when none were given.</param>
internal sealed record Case(Draft Draft, DraftProfile Profile, ImmutableArray<Line> Lines, ImmutableArray<Draft> Superiors)
{
    /// <summary>A sentence on its own, not a draft.</summary>
    public bool IsSentence { get; init; }

    /// <summary>What the scorer found; empty when the catalog names no scorer.</summary>
    public ImmutableArray<ScoredRun> Scored { get; init; } = [];

    /// <summary>Whether the scorer can agree that a run breaks a clause; always when the catalog names no scorer.</summary>
    public Func<ClauseRun, string, bool> Agrees { get; init; } = (_, _) => true;

    /// <summary>The elements the rule speaks of.</summary>
    public ImmutableArray<Element> Elements { get; init; } = [];

    /// <summary>The lines of those elements.</summary>
    public IEnumerable<Line> Voiced => Elements == RuleScope.Voice ? Own : Lines.Where(l => Elements.Contains(l.Paragraph.Element));

    /// <summary>The lines in which the document speaks in its own voice, found once for all rules.</summary>
    public ImmutableArray<Line> Own { get; init; } = [];
}

/// <summary>Something found: where, by which words, and the figures its message names.</summary>
/// <param name="Passages">Empty when the whole document is meant.</param>
internal sealed record Hit(
    ImmutableArray<Passage> Passages, ImmutableArray<Reason> Why, ImmutableArray<(string Name, string Value)> Figures)
{
    /// <summary>The clauses of the line it stands in, when it stands in one line.</summary>
    public ClauseRun? Run { get; init; }

    public static Hit Whole(params (string, string)[] figures) => new([], [], [.. figures]);
}

/// <summary>Neighbouring clauses of a line.</summary>
/// <param name="First">First clause.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct ClauseRun(Line Line, int First, int End);
