namespace BurdenCompliance.Registry;

/// <summary>A figure of this year beside the same period of last year (同比).</summary>
/// <param name="ThisYear">Up to the month asked for.</param>
/// <param name="LastYear">Up to the same month.</param>
public readonly record struct YearOverYear(long ThisYear, long LastYear)
{
    /// <summary>Change in percent with one decimal, halves away from zero; null when last year was 0.</summary>
    public decimal? Change => LastYear == 0 ? null : Percent(ThisYear - LastYear, LastYear);

    /// <summary>part of whole in percent with one decimal; null when the whole is 0.</summary>
    public static decimal? Share(long part, long whole) => whole == 0 ? null : Percent(part, whole);

    private static decimal Percent(long part, long whole) => Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Where a year is going.</summary>
internal static class Pace
{
    /// <summary>The day on which <paramref name="used"/> documents by <paramref name="asOf"/> become more than <paramref name="ceiling"/> at the same pace; null when not this year.</summary>
    public static DateOnly? Passes(int used, DateOnly asOf, int ceiling)
    {
        if (used > ceiling)
            return asOf;
        if (used == 0)
            return null;
        // used / elapsed · day > ceiling
        var day = ((long)ceiling * asOf.DayOfYear / used) + 1;
        var first = new DateOnly(asOf.Year, 1, 1);
        return day <= first.AddYears(1).DayNumber - first.DayNumber ? first.AddDays((int)day - 1) : null;
    }
}
