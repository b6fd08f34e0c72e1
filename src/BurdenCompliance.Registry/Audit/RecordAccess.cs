namespace BurdenCompliance.Registry;

/// <summary>Writes down that something was looked at or taken away.</summary>
public sealed class RecordAccess
{
    private readonly Acts _acts;

    internal RecordAccess(Acts acts) => _acts = acts;

    /// <summary>Writes one audit event.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="access">What they did.</param>
    /// <param name="object">Kind and id, <c>assessment/…</c>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when it could not be written; reading goes on, so that a broken audit keeps nobody from seeing what is on record.</returns>
    public async Task<bool> RunAsync(Actor actor, AccessKind access, string @object, CancellationToken cancellation = default)
    {
        try
        {
            return await _acts.RunAsync(actor, access.ToString(), key: null, act =>
            {
                act.Record(@object, Act.Done, new { });
                return Task.FromResult(true);
            }, cancellation);
        }
        catch (RegistryUnavailableException)
        {
            return false;
        }
    }
}

/// <summary>Ways of looking at something.</summary>
public enum AccessKind
{
    /// <summary>Seen on screen or over the API.</summary>
    View,
    /// <summary>A file taken away.</summary>
    Download,
    /// <summary>A list or report taken away.</summary>
    Export,
}
