namespace BurdenCompliance.Registry;

/// <summary>Which assessment, and what its actor saw of it.</summary>
/// <param name="Assessment">Its id.</param>
/// <param name="Revision">The revision seen; a step on another one is overtaken. For acts that stay in a state the version of the draft seen.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Key">Makes a repeat harmless, or null.</param>
public sealed record StepRequest(Guid Assessment, int Revision, Actor Actor, IdempotencyKey? Key);
