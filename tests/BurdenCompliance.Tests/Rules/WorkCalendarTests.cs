using BurdenCompliance.Rules.Calendar;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Working days as published.</summary>
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = CatalogLoader.Load(CatalogFixture.RealPath).Yardsticks.Calendar!;

    [Theory]
    [InlineData("2024-02-18", true)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2027-01-01", true)]
    public void A_day_is_a_working_day_or_not(string day, bool work) => Calendar.IsWorkday(DateOnly.Parse(day)).ShouldBe(work);

    [Theory]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-09-30", "2026-10-08", 1)]
    [InlineData("2026-09-30", "2026-10-12", 4)]
    [InlineData("2026-02-13", "2026-02-24", 2)]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-18", 0)]
    public void Working_days_between_two_days_are_counted(string first, string last, int days) =>
        Calendar.WorkdaysBetween(DateOnly.Parse(first), DateOnly.Parse(last)).ShouldBe(days);

    [Fact]
    public void A_year_not_published_is_known_as_such()
    {
        Calendar.Knows(2026).ShouldBeTrue();
        Calendar.Knows(2027).ShouldBeFalse();
    }

    // As an outside count: 365 days, less weekends, less holidays on weekdays, plus make-up days.
    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_its_published_number_of_working_days(int year, int days) =>
        Calendar.WorkdaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)).ShouldBe(days);
}
