using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Takes room for a file inside the act that stores it.</summary>
internal static class StorageRoom
{
    /// <summary>One guarded statement, so that no number of uploads at once passes the ceiling.</summary>
    /// <returns>False when the person's files would take more than the setting allows.</returns>
    public static async Task<bool> TakeAsync(Act act, long bytes, PeopleOptions options, CancellationToken cancellation)
    {
        var most = (await SettingsInForce.ReadAsync(act.Context, options, cancellation)).StorageBytes;
        return bytes <= most && await act.Context.Database.ExecuteSqlAsync($"""
            INSERT INTO registry.storage_use AS u (person_id, bytes) VALUES ({act.Actor.PersonId}, {bytes})
            ON CONFLICT (person_id) DO UPDATE SET bytes = u.bytes + {bytes} WHERE u.bytes + {bytes} <= {most}
            """, cancellation) == 1;
    }
}
