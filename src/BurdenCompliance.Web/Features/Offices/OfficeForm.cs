using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Offices;

/// <summary>The fields of an office as the page sends them.</summary>
internal sealed record OfficeForm
{
    public string? Name { get; init; }
    public string? ShortName { get; init; }
    public string? Kind { get; init; }
    public string? Level { get; init; }
    public Guid Region { get; init; }
    public Guid? Parent { get; init; }
    public int Rank { get; init; }
    public string? Word { get; init; }

    public OfficeFacts Facts() => new(Name ?? "", ShortName ?? "", Kind ?? "", Level ?? "", Region, Parent, Rank, Word ?? "");
}

/// <summary>The fields of a region as the page sends them.</summary>
internal sealed record RegionForm
{
    public string? Name { get; init; }
    public string? Level { get; init; }
    public Guid? Parent { get; init; }
    public int Rank { get; init; }

    public RegionFacts Facts() => new(Name ?? "", Level ?? "", Parent, Rank);
}

/// <summary>An office to be written into the form, or a new one.</summary>
/// <param name="Page">Regions and offices to choose from.</param>
/// <param name="Office">Null for a new one.</param>
/// <param name="RegionId">The region it is in, or begins in.</param>
internal sealed record OfficeFields(IndexModel Page, Office? Office, Guid RegionId);

/// <summary>A region to be written into the form, or a new one.</summary>
/// <param name="Page">Regions to choose from.</param>
/// <param name="Region">Null for a new one.</param>
internal sealed record RegionFields(IndexModel Page, Region? Region);
