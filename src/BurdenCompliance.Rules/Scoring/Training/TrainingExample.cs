using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>A run of clauses with what a reviewer said of it.</summary>
/// <param name="First">First clause of the line.</param>
/// <param name="End">One past the last.</param>
/// <param name="Clause">The clause it speaks of, broken or kept; null when it speaks of none.</param>
/// <param name="Hit">Whether it breaks that clause.</param>
/// <param name="Also">Other clauses that may rightly be cited.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TrainingExample(
    Line Line, int First, int End, string? Heading, DraftProfile Profile, string? Clause, bool Hit, IReadOnlyList<string> Also, float Weight);
