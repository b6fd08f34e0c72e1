using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Reads the file of an assessment as it was handed in.</summary>
public sealed class ReadOriginal
{
    private readonly RegistryDatabase _database;
    private readonly OriginalFiles _files;

    internal ReadOriginal(RegistryDatabase database, OriginalFiles files) => (_database, _files) = (database, files);

    /// <summary>The newest version.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OriginalOutcome> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) => RunAsync(actor, id, version: null, cancellation);

    /// <summary>One version; the newest for null.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<OriginalOutcome> RunAsync(Actor actor, Guid id, int? version, CancellationToken cancellation = default)
    {
        var sha256 = await _database.LookAsync(context =>
        {
            var one = context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id == id);
            return (version is { } number
                ? one.Join(context.Set<DraftVersionRow>().Where(v => v.Number == number), a => a.Id, v => v.AssessmentId, (_, v) => v.FileSha256)
                : one.Select(a => a.FileSha256)).SingleOrDefaultAsync(cancellation);
        });
        if (sha256 is null)
            return new OriginalOutcome.NotFound();
        try
        {
            return new OriginalOutcome.Found(await _files.ReadAsync(sha256, cancellation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new OriginalOutcome.Lost(e.Message);
        }
    }
}

/// <summary>What comes of asking for a stored file.</summary>
public abstract record OriginalOutcome
{
    private OriginalOutcome() { }

    /// <summary>Here it is, as it was handed in.</summary>
    /// <param name="Bytes">Not to be changed.</param>
    public sealed record Found(byte[] Bytes) : OriginalOutcome;

    /// <summary>None that the actor may see.</summary>
    public sealed record NotFound : OriginalOutcome;

    /// <summary>On record, but missing from this machine's disk, or altered there.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Lost(string Reason) : OriginalOutcome;
}
