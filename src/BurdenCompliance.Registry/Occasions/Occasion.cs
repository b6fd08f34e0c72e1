using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>会议, or 督查检查考核.</summary>
public enum OccasionKind
{
    /// <summary>会议.</summary>
    Meeting,
    /// <summary>督查检查考核.</summary>
    Inspection,
}

/// <summary>A meeting or an inspection of an office's year.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Year">Business year.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Facts">What it is.</param>
/// <param name="IsPlanned">Stands in the year's plan.</param>
/// <param name="Filing">备案 number, or null.</param>
/// <param name="HeldOn">Day it was held, or null.</param>
/// <param name="IsCancelled">取消.</param>
/// <param name="OfficeId">Whose.</param>
public sealed record Occasion(
    Guid Id, int Year, OccasionKind Kind, OccasionFacts Facts, bool IsPlanned, string? Filing, DateOnly? HeldOn, bool IsCancelled, Guid OfficeId)
{
    internal static Occasion Of(OccasionRow row) => new(row.Id, row.Year, row.Kind,
        new OccasionFacts(row.Title, row.Month, row.Places, row.Reach, row.IsVideo, row.Attendees, row.Minutes), row.IsPlanned, row.Filing,
        row.HeldOn, row.IsCancelled, row.OfficeId);
}

/// <summary>What a meeting or an inspection is.</summary>
/// <param name="Title">名称, 1 to 500 characters.</param>
/// <param name="Month">Month it is meant for, 1 to 12.</param>
/// <param name="Places">Where, names set apart by 、; at most 500 characters.</param>
/// <param name="Reach">Lowest level that takes part or is inspected, or null.</param>
/// <param name="IsVideo">By video or telephone.</param>
/// <param name="Attendees">How many take part, 0 or more.</param>
/// <param name="Minutes">How long, in minutes, 0 or more.</param>
public sealed record OccasionFacts(string Title, int Month, string Places, Level? Reach, bool IsVideo, int Attendees, int Minutes)
{
    /// <summary>The first field that cannot be kept, or null.</summary>
    public string? Flaw() =>
        string.IsNullOrWhiteSpace(Title) || Title.Length > 500 || Title.Contains('\0', StringComparison.Ordinal) ? nameof(Title)
        : Month is < 1 or > 12 ? nameof(Month)
        : Places.Length > 500 || Places.Contains('\0', StringComparison.Ordinal) ? nameof(Places)
        : Attendees is < 0 or > 1_000_000 ? nameof(Attendees)
        : Minutes is < 0 or > 100_000 ? nameof(Minutes) : null;

    /// <summary>The places one by one.</summary>
    public ImmutableArray<string> PlaceNames => [.. Places.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>Occasions that fall on the same place in the same month.</summary>
/// <param name="Place">Where.</param>
/// <param name="Month">When.</param>
/// <param name="Occasions">Two or more.</param>
public sealed record Clash(string Place, int Month, ImmutableArray<Occasion> Occasions);

/// <summary>An office's year of meetings or inspections beside the year before.</summary>
/// <param name="Items">By month.</param>
/// <param name="Held">Held this year and in the same months of last year.</param>
/// <param name="Unplanned">Not in the plan.</param>
/// <param name="Unfiled">Inspections without 备案.</param>
/// <param name="Clashes">Same place, same month.</param>
public sealed record OccasionYear(
    int Year, OccasionKind Kind, ImmutableArray<Occasion> Items, YearOverYear Held, int Unplanned, int Unfiled, ImmutableArray<Clash> Clashes);

/// <summary>What comes of writing an occasion down.</summary>
public abstract record OccasionOutcome
{
    private OccasionOutcome() { }

    /// <summary>Done.</summary>
    public sealed record Done(Occasion Occasion) : OccasionOutcome;

    /// <summary>No such occasion in the office, or held or cancelled before.</summary>
    public sealed record NotFound : OccasionOutcome;

    /// <summary>A field that cannot be kept.</summary>
    public sealed record WrongField(string Field) : OccasionOutcome;
}
