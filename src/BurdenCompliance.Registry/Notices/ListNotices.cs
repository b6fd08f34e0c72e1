using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A person's own notices.</summary>
public sealed class ListNotices
{
    private const int Most = 100;

    private readonly RegistryDatabase _database;

    internal ListNotices(RegistryDatabase database) => _database = database;

    /// <summary>The newest first.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<Notice>> RunAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await context.Set<NoticeRow>().Where(n => n.PersonId == actor.PersonId).OrderByDescending(n => n.At).Take(Most)
            .Select(n => new Notice(n.Id, n.AssessmentId, n.Act, n.ToState, n.FromName, n.Title, n.Words, n.At, n.ReadAt)).ToListAsync(cancellation)).ToImmutableArray());

    /// <summary>How many are unread.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<int> UnreadAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(context =>
        context.Set<NoticeRow>().CountAsync(n => n.PersonId == actor.PersonId && n.ReadAt == null, cancellation));
}

/// <summary>A notice.</summary>
/// <param name="Title">Of the draft.</param>
/// <param name="Words">What was said with the step, or empty.</param>
/// <param name="ReadAt">Null while unread.</param>
public sealed record Notice(
    Guid Id, Guid Assessment, WayAct Act, AssessmentState State, string From, string Title, string Words, DateTimeOffset At, DateTimeOffset? ReadAt);
