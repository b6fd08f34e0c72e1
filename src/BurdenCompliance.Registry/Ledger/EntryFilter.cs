using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>Which lines of the ledger; an absent field filters nothing.</summary>
/// <param name="OfficeIds">Whose ledgers; at least one.</param>
/// <param name="Year">Business year.</param>
public sealed record EntryFilter(ImmutableArray<Guid> OfficeIds, int Year)
{
    /// <summary>Version of the scheme under which <see cref="Standing"/> is meant; null for the one in force for office and year.</summary>
    public Guid? SchemeId { get; init; }
    /// <summary>Up to and with this month.</summary>
    public int? UpTo { get; init; }
    /// <summary>Of this month.</summary>
    public int? Month { get; init; }
    /// <summary>With this standing.</summary>
    public CountingStanding? Standing { get; init; }
    /// <summary>文种.</summary>
    public string? Type { get; init; }
    /// <summary>形式.</summary>
    public DocumentForm? Form { get; init; }
    /// <summary>性质.</summary>
    public DocumentClass? Class { get; init; }
    /// <summary>This level alone.</summary>
    public Level? Reach { get; init; }
    /// <summary>County, township or village.</summary>
    public bool ToCounty { get; init; }
    /// <summary>Asks nobody below.</summary>
    public bool ReachesNobody { get; init; }
    /// <summary>Under a declared exception.</summary>
    public bool Exceptions { get; init; }
    /// <summary>Out of the plan.</summary>
    public bool OutOfPlan { get; init; }
    /// <summary>Without an assessment.</summary>
    public bool Unassessed { get; init; }
    /// <summary>Only these lines.</summary>
    public ImmutableArray<Guid> Ids { get; init; } = [];
    /// <summary>Words of title or number.</summary>
    public string? Text { get; init; }
    /// <summary>Every line, those that take back and those taken back too.</summary>
    public bool WholeBook { get; init; }
}

/// <summary>A page of lines, latest first.</summary>
/// <param name="Items">The lines.</param>
/// <param name="Next">Where the next page begins, or null on the last.</param>
/// <param name="Scheme">Under which they stand.</param>
public sealed record EntryPage(ImmutableArray<LedgerEntry> Items, ListCursor? Next, CountingScheme Scheme);
