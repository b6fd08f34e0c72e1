namespace BurdenCompliance.Registry;

/// <summary>Something beside the assessment that must be in order before it is signed: a quota, a written statement.</summary>
internal interface ISignOffCondition
{
    /// <returns>A Chinese sentence: what is missing and what to do; null when nothing is.</returns>
    Task<string?> MissingAsync(RegistryDbContext context, Guid assessment, CancellationToken cancellation);
}
