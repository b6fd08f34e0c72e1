using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A series of numbers (机关代字).</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Word">机关代字, as in 云政办发.</param>
/// <param name="Form">How its documents go out.</param>
/// <param name="LastNumber">Last number given this year; 0 before the first.</param>
public sealed record Series(Guid Id, string Word, DocumentForm Form, int LastNumber);

/// <summary>Opens a series of numbers.</summary>
public sealed class OpenSeries
{
    /// <summary>Longest 机关代字.</summary>
    public const int LongestWord = 30;

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal OpenSeries(Acts acts, RegistryDatabase database, TimeProvider clock) => (_acts, _database, _clock) = (acts, database, clock);

    /// <summary>Opens it in the actor's office; null when the office has a series with this word, or the word cannot be kept.</summary>
    /// <param name="word">1 to <see cref="LongestWord"/> characters without 〔.</param>
    /// <param name="form">How its documents go out.</param>
    /// <param name="lastNumber">Last number of this year that was given elsewhere, 0 for none.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<Series?> RunAsync(string word, DocumentForm form, int lastNumber, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<Series?>(actor, nameof(OpenSeries), key: null, async act =>
        {
            word = word.Trim();
            var row = new SeriesRow { Id = Guid.CreateVersion7(act.Now), OfficeId = actor.OfficeId, Word = word, Form = form, CreatedAt = act.Now };
            var fits = word.Length is > 0 and <= LongestWord && word.All(c => char.IsLetterOrDigit(c)) && lastNumber is >= 0 and < 100_000;
            if (!fits || await act.Context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.series (id, office_id, word, form, created_at)
                VALUES ({row.Id}, {row.OfficeId}, {row.Word}, {Kebab<DocumentForm>.Of(form)}, {row.CreatedAt}) ON CONFLICT DO NOTHING
                """, cancellation) == 0)
            {
                act.Refuse($"office/{actor.OfficeId}", "E_SERIES");
                return null;
            }
            if (lastNumber > 0)
                act.Context.Add(new SeriesYearRow { SeriesId = row.Id, Year = BusinessDate.Of(act.Now).Year, OpenedAt = lastNumber, Used = lastNumber });
            act.Record($"series/{row.Id}", Act.Done, new { word, lastNumber });
            return new Series(row.Id, word, form, lastNumber);
        }, cancellation);

    /// <summary>The office's series, oldest first.</summary>
    public Task<ImmutableArray<Series>> ListAsync(Guid officeId, CancellationToken cancellation = default)
    {
        var year = BusinessDate.Of(_clock.GetUtcNow()).Year;
        return _database.LookAsync(async context =>
            (await (from s in context.Set<SeriesRow>().Where(s => s.OfficeId == officeId)
                    from y in context.Set<SeriesYearRow>().Where(y => y.SeriesId == s.Id && y.Year == year).DefaultIfEmpty()
                    orderby s.CreatedAt, s.Id
                    select new Series(s.Id, s.Word, s.Form, y == null ? 0 : y.Used)).ToListAsync(cancellation)).ToImmutableArray());
    }
}
