using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Filters of the list that a person keeps under names.</summary>
public sealed class SavedFilters
{
    /// <summary>Most filters a person keeps.</summary>
    public const int Most = 20;
    /// <summary>Longest name.</summary>
    public const int LongestName = 40;
    /// <summary>Longest query.</summary>
    public const int LongestQuery = 500;

    private readonly RegistryDatabase _database;
    private readonly Acts _acts;

    internal SavedFilters(RegistryDatabase database, Acts acts) => (_database, _acts) = (database, acts);

    /// <summary>By name.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<SavedFilter>> ListAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await context.Set<SavedFilterRow>().Where(f => f.PersonId == actor.PersonId).OrderBy(f => f.Name)
            .Select(f => new SavedFilter(f.Name, f.Query)).ToListAsync(cancellation)).ToImmutableArray());

    /// <summary>Keeps a filter; one of the same name gives way.</summary>
    /// <returns>False when the name or query is empty or too long, or there are too many.</returns>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<bool> KeepAsync(Actor actor, string name, string query, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, "KeepFilter", key: null, async act =>
        {
            (name, query) = (StoredText.Of(name), StoredText.Of(query));
            var others = act.Context.Set<SavedFilterRow>().Where(f => f.PersonId == actor.PersonId && f.Name != name);
            if (name.Length is 0 or > LongestName || query.Length is 0 or > LongestQuery || await others.CountAsync(cancellation) >= Most)
            {
                act.Refuse(@object: null, "E_FILTER");
                return false;
            }
            await act.Context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.saved_filter (person_id, name, query, at) VALUES ({actor.PersonId}, {name}, {query}, {act.Now})
                ON CONFLICT (person_id, name) DO UPDATE SET query = excluded.query, at = excluded.at
                """, cancellation);
            act.Record(@object: null, Act.Done, new { });
            return true;
        }, cancellation);

    /// <summary>Forgets a filter; nothing happens when there is none.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<int> ForgetAsync(Actor actor, string name, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, "ForgetFilter", key: null, async act =>
        {
            act.Record(@object: null, Act.Done, new { });
            return await act.Context.Set<SavedFilterRow>().Where(f => f.PersonId == actor.PersonId && f.Name == name).ExecuteDeleteAsync(cancellation);
        }, cancellation);
}

/// <summary>A filter under a name.</summary>
/// <param name="Query">As in the address of the list: <c>state=review&amp;q=…</c>.</param>
public sealed record SavedFilter(string Name, string Query);
