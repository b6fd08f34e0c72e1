using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>What an administrator writes down of an office.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Level">One of <see cref="AdministerOffices.Levels"/>.</param>
/// <param name="ParentId">The office above, or null.</param>
/// <param name="Rank">Place in the official order, from 1.</param>
/// <param name="DocumentWord">机关代字; may be empty.</param>
public sealed record OfficeFacts(
    string Name, string ShortName, string Kind, string Level, Guid RegionId, Guid? ParentId, int Rank, string DocumentWord)
{
    /// <summary>Kinds of offices, as in a draft's profile.</summary>
    public static readonly ImmutableArray<string> Kinds = [.. Enum.GetValues<Drafts.IssuerKind>().Select(kind => kind.Kebab())];

    /// <summary>Trimmed and fit for columns; null when something is missing or unknown.</summary>
    internal OfficeFacts? Tidy()
    {
        var tidy = this with
        {
            Name = ColumnText.Of(Name.Trim()), ShortName = ColumnText.Of(ShortName.Trim()), DocumentWord = ColumnText.Of(DocumentWord.Trim()),
        };
        return tidy.Name.Length is > 0 and <= 100 && tidy.ShortName.Length is > 0 and <= 50 && tidy.DocumentWord.Length <= 20
            && Kinds.Contains(Kind) && AdministerOffices.Levels.Contains(Level) && Rank is >= 1 and <= 99_999 ? tidy : null;
    }
}

/// <summary>What an administrator writes down of a region.</summary>
/// <param name="Level">One of <see cref="AdministerOffices.Levels"/>.</param>
/// <param name="ParentId">The region around it, or null.</param>
/// <param name="Rank">Place in the official order, from 1.</param>
public sealed record RegionFacts(string Name, string Level, Guid? ParentId, int Rank);

/// <summary>What comes of changing the tree of offices.</summary>
public abstract record OfficeOutcome
{
    private OfficeOutcome() { }

    /// <summary>Done.</summary>
    /// <param name="Id">Of the office or region.</param>
    public sealed record Done(Guid Id) : OfficeOutcome;

    /// <summary>Not done; nothing was changed.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(OfficeRefusal Why) : OfficeOutcome;
}

/// <summary>Why the tree of offices was not changed.</summary>
public enum OfficeRefusal
{
    /// <summary>Something is missing, too long or unknown.</summary>
    Malformed,
    /// <summary>No such office or region, or one that is closed.</summary>
    NotFound,
    /// <summary>Another one has this name.</summary>
    Taken,
    /// <summary>It would stand under itself.</summary>
    Circle,
    /// <summary>People or open offices still belong to it.</summary>
    InUse,
}
