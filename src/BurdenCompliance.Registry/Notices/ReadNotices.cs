using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A person has seen their notices.</summary>
public sealed class ReadNotices
{
    private readonly Acts _acts;

    internal ReadNotices(Acts acts) => _acts = acts;

    /// <param name="actor">Whose; others' notices are never touched.</param>
    /// <param name="assessment">Those about one assessment, or null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<int> RunAsync(Actor actor, Guid? assessment, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(ReadNotices), key: null, async act =>
        {
            var read = await act.Context.Set<NoticeRow>()
                .Where(n => n.PersonId == actor.PersonId && n.ReadAt == null && (assessment == null || n.AssessmentId == assessment))
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, act.Now), cancellation);
            act.Record(assessment is { } id ? $"assessment/{id}" : null, Act.Done, new { read });
            return read;
        }, cancellation);
}
