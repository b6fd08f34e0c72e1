using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Looks up people.</summary>
public sealed class FindPeople
{
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal FindPeople(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Everybody, by account.</summary>
    public Task<ImmutableArray<Person>> AllAsync(CancellationToken cancellation = default) => ListAsync(p => p, cancellation);

    /// <summary>The person, or null.</summary>
    public async Task<Person?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        (await ListAsync(people => people.Where(p => p.Id == id), cancellation)).SingleOrDefault();

    private Task<ImmutableArray<Person>> ListAsync(Func<IQueryable<PersonRow>, IQueryable<PersonRow>> which, CancellationToken cancellation) =>
        _database.LookAsync(async context =>
        {
            var now = Moment.Now(_clock);
            var people = await which(context.People).OrderBy(p => p.Account).ToListAsync(cancellation);
            var ids = people.Select(p => p.Id).ToList();
            var posts = await context.Posts.Where(p => ids.Contains(p.PersonId) && p.FromAt <= now && (p.UntilAt == null || p.UntilAt > now))
                .ToListAsync(cancellation);
            var held = posts.ToLookup(p => p.PersonId, p => new HeldPost(p.OfficeId, p.Post, p.FromAt, p.UntilAt));
            return people.Select(p => new Person(
                p.Id, p.Account, p.Name, p.OfficeId, p.Email, p.State == PersonRow.Active, [.. held[p.Id].OrderBy(h => h.Post)])).ToImmutableArray();
        });
}

/// <summary>A person.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Account">Lower case, unique.</param>
/// <param name="Name">As people call them.</param>
/// <param name="OfficeId">The office they belong to.</param>
/// <param name="Email">Or null.</param>
/// <param name="IsActive">May sign in.</param>
/// <param name="Posts">Held just now.</param>
public sealed record Person(Guid Id, string Account, string Name, Guid OfficeId, string? Email, bool IsActive, ImmutableArray<HeldPost> Posts);

/// <summary>A post held.</summary>
/// <param name="OfficeId">In which office.</param>
/// <param name="Post">Which.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC, or null for no end.</param>
public sealed record HeldPost(Guid OfficeId, Post Post, DateTimeOffset From, DateTimeOffset? Until);
