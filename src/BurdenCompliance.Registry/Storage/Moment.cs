namespace BurdenCompliance.Registry;

/// <summary>Now, as PostgreSQL keeps it: UTC in whole microseconds, so that what is answered equals what is stored.</summary>
internal static class Moment
{
    public static DateTimeOffset Now(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
