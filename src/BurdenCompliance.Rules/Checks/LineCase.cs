using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Checks;

/// <summary>What a check of single lines looks at: one line, and what the scorer says of it. For one thread; goes from line to line.</summary>
internal sealed class LineCase(Scorer? scorer, ScorerLimits? limits)
{
    private readonly ScoreSheet? _sheet = scorer?.NewSheet();
    private readonly List<ScoredRun> _scored = [];

    private DraftProfile _profile = null!;

    /// <summary>The line.</summary>
    public Line Line { get; private set; } = null!;

    /// <summary>The day the draft bears, or null.</summary>
    public DateOnly? Issued { get; private set; }

    /// <summary>A sentence on its own, not a draft.</summary>
    public bool IsSentence { get; private set; }

    /// <summary>The runs that the scorer takes for burdens, in order; none when the catalog names no scorer.</summary>
    public IReadOnlyList<ScoredRun> Scored => _scored;

    /// <summary>Begins with a draft.</summary>
    public void Seat(DraftProfile profile, DateOnly? issued, bool isSentence) => (_profile, Issued, IsSentence) = (profile, issued, isSentence);

    /// <summary>Goes on to a line.</summary>
    /// <param name="speaks">The scorer listens to it.</param>
    public void Open(Line line, bool speaks)
    {
        Line = line;
        _scored.Clear();
        if (_sheet is null) return;
        _sheet.Open(line, Heading(line), _profile);
        if (!speaks) return;
        if (IsSentence) scorer!.Whole(_sheet, limits!.Sentence, _scored);
        else scorer!.Runs(_sheet, limits!.Draft, _scored);
    }

    /// <summary>Whether the scorer can agree that a run breaks a clause; always when the catalog names no scorer.</summary>
    public bool Agrees(ClauseRun run, string clause)
    {
        if (_sheet is null) return true;
        var (gate, score) = scorer!.Certainty(_sheet, run.First, run.End, clause);
        return gate > limits!.Pattern.Gate && score > limits.Pattern.Score;
    }

    /// <summary>The nearest heading below the title; a title says too much to be one.</summary>
    public static string? Heading(Line line) =>
        line.Headings.IsEmpty || line.Headings[^1].Paragraph.Element is Element.Title or Element.AttachmentTitle ? null : line.Headings[^1].Text;
}

/// <summary>Limits for a sentence on its own and for a sentence among the others of a draft.</summary>
/// <param name="Pattern">How sure the scorer must be, at least, of what a pattern found.</param>
internal sealed record ScorerLimits(ScoreLimits Sentence, ScoreLimits Draft, ScoreLimits Pattern);
