using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lets a person hand in so many files a minute, counted for all replicas together.</summary>
public sealed class ThrottleUploads
{
    private readonly RegistryDatabase _database;
    private readonly PeopleOptions _options;
    private readonly TimeProvider _clock;

    internal ThrottleUploads(RegistryDatabase database, PeopleOptions options, TimeProvider clock) =>
        (_database, _options, _clock) = (database, options, clock);

    /// <returns>Null when one more may be handed in, else the seconds to wait.</returns>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<int?> RunAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync<int?>(async context =>
    {
        var now = Moment.Now(_clock);
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        var counted = await context.Database.ExecuteSqlAsync($"""
            INSERT INTO registry.upload_minute AS u (person_id, minute, uploads) VALUES ({actor.PersonId}, {minute}, 1)
            ON CONFLICT (person_id, minute) DO UPDATE SET uploads = u.uploads + 1 WHERE u.uploads < {_options.UploadsPerMinute}
            """, cancellation);
        if (counted == 0)
            return Math.Max(1, (int)Math.Ceiling((minute.AddMinutes(1) - now).TotalSeconds));
        // Yesterday's minutes serve nobody.
        await context.Set<UploadMinuteRow>().Where(u => u.PersonId == actor.PersonId && u.Minute < minute.AddDays(-1)).ExecuteDeleteAsync(cancellation);
        return null;
    });
}
