namespace BurdenCompliance.Registry;

/// <summary>The time that offices keep: Asia/Shanghai, eight hours before UTC.</summary>
public static class OfficialTime
{
    /// <summary>Without summer time since 1992, so that no time zone data of the machine decides a day or a year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The moment as offices write it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>When a day begins, UTC; of the first day there is, where time begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        day == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>When the day after begins, UTC; of the last day there is, where time ends.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));
}
