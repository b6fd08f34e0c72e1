namespace BurdenCompliance.Registry;

/// <summary>An office (机关).</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Name">Full name, unique.</param>
/// <param name="ShortName">Customary short name.</param>
/// <param name="Kind"><c>party-office</c>, <c>government</c>, <c>department</c> … as in a draft's profile.</param>
/// <param name="Level"><c>province</c>, <c>city</c>, <c>county</c>, <c>township</c> … as in a draft's profile.</param>
/// <param name="RegionId">Where it governs.</param>
/// <param name="ParentId">The office above, or null.</param>
/// <param name="Rank">Place in the official order, from 1.</param>
/// <param name="DocumentWord">机关代字, as in 云政办发; may be empty.</param>
/// <param name="IsClosed">Works no more; its records stay.</param>
public sealed record Office(
    Guid Id, string Name, string ShortName, string Kind, string Level, Guid RegionId, Guid? ParentId, int Rank, string DocumentWord, bool IsClosed);

/// <summary>A region (行政区域).</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Name">Unique under its parent.</param>
/// <param name="Level"><c>province</c>, <c>city</c>, <c>county</c>, <c>township</c>.</param>
/// <param name="ParentId">The region around it, or null.</param>
/// <param name="Rank">Place in the official order, from 1.</param>
public sealed record Region(Guid Id, string Name, string Level, Guid? ParentId, int Rank);
