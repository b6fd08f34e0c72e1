using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>Whether a document is part of the total.</summary>
public enum CountingStanding
{
    /// <summary>计入.</summary>
    Counted,
    /// <summary>关注: shown beside the total.</summary>
    Watched,
    /// <summary>不计入.</summary>
    Uncounted,
}

/// <summary>计数口径: which documents count. Immutable; a change is a new version.</summary>
/// <param name="Id">Of this version.</param>
/// <param name="OfficeId">Whose, or null for the one that comes with the product.</param>
/// <param name="Year">First year it is for.</param>
/// <param name="Version">1, 2, … within office and year; 0 for the one that comes with the product.</param>
/// <param name="Name">Shown with every figure.</param>
/// <param name="Rules">The first that fits decides; none means counted.</param>
/// <param name="MadeAt">UTC; null for the one that comes with the product.</param>
/// <param name="Reason">Why it was changed.</param>
public sealed record CountingScheme(
    Guid Id, Guid? OfficeId, int Year, int Version, string Name, ImmutableArray<CountingRule> Rules, DateTimeOffset? MadeAt, string Reason)
{
    /// <summary>The scheme that comes with the product; regions are counted by it.</summary>
    public static CountingScheme Common => SchemeJson.Common;

    /// <summary>Standing of a document by its kind.</summary>
    /// <param name="type">文种.</param>
    /// <param name="form">形式.</param>
    /// <param name="direction">行文方向.</param>
    /// <param name="seriesWord">机关代字, empty without one.</param>
    public CountingStanding StandingOf(string type, DocumentForm form, Direction direction, string seriesWord)
    {
        foreach (var rule in Rules)
        {
            if (rule.Fits(type, form, direction, seriesWord))
                return rule.Standing;
        }
        return CountingStanding.Counted;
    }
}

/// <summary>One rule of a scheme; an empty list asks nothing.</summary>
/// <param name="Standing">What fits gets this standing.</param>
/// <param name="Types">文种.</param>
/// <param name="Forms">形式.</param>
/// <param name="Directions">行文方向.</param>
/// <param name="Series">机关代字; the empty text is a document without number.</param>
public sealed record CountingRule(
    CountingStanding Standing, ImmutableArray<string> Types, ImmutableArray<DocumentForm> Forms, ImmutableArray<Direction> Directions,
    ImmutableArray<string> Series)
{
    internal bool Fits(string type, DocumentForm form, Direction direction, string seriesWord) =>
        (Types.IsEmpty || Types.Contains(type, StringComparer.Ordinal)) && (Forms.IsEmpty || Forms.Contains(form))
        && (Directions.IsEmpty || Directions.Contains(direction)) && (Series.IsEmpty || Series.Contains(seriesWord, StringComparer.Ordinal));
}
