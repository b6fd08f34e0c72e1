using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Tells a database that cannot serve from a mistake of ours.</summary>
internal static class Unavailable
{
    // Classes: 08 connection, 25 read-only, 42501 right withdrawn, 53 out of room, 55 locked, 57 stopping, 58 disk.
    private static readonly string[] States = ["08", "25006", "42501", "53", "55", "57", "58"];

    /// <summary>True when a later try may succeed without any change of ours.</summary>
    public static bool Is(Exception? trouble)
    {
        for (; trouble is not null; trouble = trouble.InnerException)
        {
            if (trouble is PostgresException told)
                // FATAL ends the connection or refuses a new one, whatever the reason: a full disk says XX000 then.
                return told.IsTransient || told.InvariantSeverity is "FATAL" or "PANIC" || States.Any(s => told.SqlState.StartsWith(s, StringComparison.Ordinal));
            if (trouble is NpgsqlException)
                return true;
        }
        return false;
    }
}
