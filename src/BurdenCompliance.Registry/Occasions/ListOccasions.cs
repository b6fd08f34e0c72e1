using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Where a meeting or an inspection stands.</summary>
public enum OccasionState
{
    /// <summary>待开展.</summary>
    Open,
    /// <summary>已开展.</summary>
    Held,
    /// <summary>已取消.</summary>
    Cancelled,
}

/// <summary>Which meetings or inspections; an absent field filters nothing.</summary>
/// <param name="OfficeIds">Whose; at least one.</param>
/// <param name="Kind">Meetings or inspections.</param>
/// <param name="Year">Business year.</param>
public sealed record OccasionFilter(ImmutableArray<Guid> OfficeIds, OccasionKind Kind, int Year)
{
    /// <summary>In this state.</summary>
    public OccasionState? State { get; init; }
    /// <summary>Held up to and with this month.</summary>
    public int? UpTo { get; init; }
    /// <summary>In the year's plan, or not.</summary>
    public bool? IsPlanned { get; init; }
    /// <summary>With a 备案 number, or not.</summary>
    public bool? IsFiled { get; init; }
    /// <summary>To county, township or village.</summary>
    public bool ToCounty { get; init; }
    /// <summary>Words of the title or the places.</summary>
    public string? Text { get; init; }
}

/// <summary>Lists meetings or inspections by month; the same conditions as the figures of the reports.</summary>
public sealed class ListOccasions
{
    private readonly RegistryDatabase _database;

    internal ListOccasions(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<Occasion>> RunAsync(OccasionFilter filter, ListCursor? after, int size, CancellationToken cancellation = default) =>
        _database.LookAsync(context =>
        {
            var rows = Of(context.Set<OccasionRow>().AsNoTracking(), filter);
            if (after is not null)
                rows = rows.Where(o => EF.Functions.GreaterThan(ValueTuple.Create(o.Month, o.Id), ValueTuple.Create((int)after.Key, after.Id)));
            return ListPage.ReadAsync(rows.OrderBy(o => o.Month).ThenBy(o => o.Id), size, Occasion.Of,
                o => new ListCursor(CursorList.Occasions, o.Month, o.Id), cancellation);
        });

    internal static IQueryable<OccasionRow> Of(IQueryable<OccasionRow> rows, OccasionFilter filter)
    {
        var offices = filter.OfficeIds.ToArray();
        rows = rows.Where(o => offices.Contains(o.OfficeId) && o.Kind == filter.Kind && o.Year == filter.Year);
        rows = filter.State switch
        {
            OccasionState.Held => rows.Where(o => o.HeldOn != null),
            OccasionState.Cancelled => rows.Where(o => o.IsCancelled),
            OccasionState.Open => rows.Where(o => o.HeldOn == null && !o.IsCancelled),
            _ => rows,
        };
        if (filter.UpTo is { } month)
            rows = rows.Where(o => o.HeldOn!.Value.Month <= month);
        if (filter.IsPlanned is { } isPlanned)
            rows = rows.Where(o => o.IsPlanned == isPlanned);
        if (filter.IsFiled is { } isFiled)
            rows = rows.Where(o => o.Filing != null == isFiled);
        if (filter.ToCounty)
            rows = rows.Where(o => o.Reach == Level.County || o.Reach == Level.Township || o.Reach == Level.Village);
        return filter.Text is { } words && ColumnText.Of(words) is var text ? rows.Where(o => o.Title.Contains(text) || o.Places.Contains(text)) : rows;
    }
}
