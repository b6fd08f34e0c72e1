namespace BurdenCompliance.Registry;

/// <summary>The day and year a moment belongs to in the office's books (Asia/Shanghai).</summary>
public static class BusinessDate
{
    // Without summer time since 1992, so that no time zone data of the machine decides a year.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The day in Asia/Shanghai.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Shanghai).DateTime);
}
