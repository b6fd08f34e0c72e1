using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Reads the file of an assessment as it was handed in.</summary>
public sealed class ReadOriginal
{
    private readonly RegistryDatabase _database;
    private readonly OriginalFiles _files;

    internal ReadOriginal(RegistryDatabase database, OriginalFiles files) => (_database, _files) = (database, files);

    /// <summary>The bytes, or null when there is none that the actor may see.</summary>
    /// <exception cref="InvalidDataException">The stored file was altered.</exception>
    /// <exception cref="IOException">The stored file is missing or cannot be read.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<byte[]?> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) => RunAsync(actor, id, version: null, cancellation);

    /// <summary>The bytes of one version, or null when there is none that the actor may see.</summary>
    /// <exception cref="InvalidDataException">The stored file was altered.</exception>
    /// <exception cref="IOException">The stored file is missing or cannot be read.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<byte[]?> RunAsync(Actor actor, Guid id, int? version, CancellationToken cancellation = default)
    {
        var sha256 = await _database.LookAsync(context =>
        {
            var one = context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id == id);
            return (version is { } number
                ? one.Join(context.Set<DraftVersionRow>().Where(v => v.Number == number), a => a.Id, v => v.AssessmentId, (_, v) => v.FileSha256)
                : one.Select(a => a.FileSha256)).SingleOrDefaultAsync(cancellation);
        });
        return sha256 is null ? null : await _files.ReadAsync(sha256, cancellation);
    }
}
