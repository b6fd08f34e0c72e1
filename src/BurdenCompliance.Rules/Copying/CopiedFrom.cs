using System.Collections.Immutable;

namespace BurdenCompliance.Rules;

/// <summary>What a draft took from a document above it, passage by passage.</summary>
/// <param name="Superior">Title of that document, or its file name.</param>
/// <param name="Characters">Characters of the body taken, word for word or lightly reworded.</param>
/// <param name="Share">Part of the body, 0 to 1.</param>
/// <param name="OwnMeasures">Demands of the body that were not taken.</param>
/// <param name="Pairs">In the order of the finding's passages, one each.</param>
public sealed record CopiedFrom(string Superior, int Characters, decimal Share, int OwnMeasures, ImmutableArray<CopiedPair> Pairs);

/// <summary>A passage of the draft beside the one it was taken from.</summary>
/// <param name="Ours">Text in the draft.</param>
/// <param name="Theirs">Text in the superior document.</param>
/// <param name="Paragraph">Paragraph of the superior document, from 0.</param>
/// <param name="Reworded">Not word for word.</param>
public sealed record CopiedPair(string Ours, string Theirs, int Paragraph, bool Reworded);
