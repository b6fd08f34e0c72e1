using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>What a line of the report is about.</summary>
public enum ReportSection
{
    /// <summary>By standing: counted, watched, uncounted.</summary>
    Total,
    /// <summary>Counted, by month; each month alone.</summary>
    Month,
    /// <summary>Counted, by 文种.</summary>
    Type,
    /// <summary>Counted, by 性质.</summary>
    Class,
    /// <summary>Counted, by the lowest level that has to act.</summary>
    Reach,
    /// <summary>Counted, to county level and below.</summary>
    ToCounty,
    /// <summary>Watched, by 形式.</summary>
    Watched,
    /// <summary>Counted: under an exception, out of plan, without assessment.</summary>
    Remarkable,
    /// <summary>Counted: estimated hours the documents cost those who have to act.</summary>
    BurdenHours,
    /// <summary>Meetings and inspections held; meetings to county level and below among them.</summary>
    Occasions,
    /// <summary>Counted, by office in their official order.</summary>
    Office,
}

/// <summary>One line: this year beside last year, and the entries it counts.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="Key">Stable: <c>counted</c>, <c>1</c> … <c>12</c>, 文种, <c>special-task</c>, an office's id …</param>
/// <param name="Figure">This year and last.</param>
/// <param name="Entries">Opens the lines that this year's figure counts; null where a figure is no count.</param>
public sealed record ReportLine(ReportSection Section, string Key, YearOverYear Figure, EntryFilter? Entries)
{
    /// <summary>Opens the meetings or inspections that this year's figure counts; null for figures of documents.</summary>
    public OccasionFilter? Occasions { get; init; }
}

/// <summary>The year against the year before (同比), for an office or for the offices of a region as a sum.</summary>
/// <param name="Offices">In official order.</param>
/// <param name="Region">The region, or null for one office.</param>
/// <param name="Year">Business year.</param>
/// <param name="Month">Figures up to and with this month.</param>
/// <param name="Scheme">Both years are counted by it.</param>
/// <param name="SnapshotAt">All figures as of this instant, UTC.</param>
/// <param name="WholeLastYear">Counted in all of last year.</param>
/// <param name="Plan">Items of approved plans; null without one.</param>
/// <param name="PlanUsed">Of them used.</param>
/// <param name="Lines">All lines, by section.</param>
public sealed record YearReport(
    ImmutableArray<Office> Offices, Region? Region, int Year, int Month, CountingScheme Scheme, DateTimeOffset SnapshotAt, int WholeLastYear,
    int? Plan, int PlanUsed, ImmutableArray<ReportLine> Lines)
{
    /// <summary>Lines of a section.</summary>
    public IEnumerable<ReportLine> Of(ReportSection section) => Lines.Where(line => line.Section == section);

    /// <summary>Counted documents.</summary>
    public YearOverYear Total => Lines.First(line => line.Section == ReportSection.Total).Figure;
}
