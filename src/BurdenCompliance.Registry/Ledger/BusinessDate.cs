namespace BurdenCompliance.Registry;

/// <summary>The day and year a moment belongs to in the office's books (Asia/Shanghai).</summary>
public static class BusinessDate
{
    /// <summary>The day in Asia/Shanghai.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(OfficialTime.Of(moment).DateTime);
}
