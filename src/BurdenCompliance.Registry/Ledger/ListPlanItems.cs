using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Which items of a plan; an absent field filters nothing.</summary>
/// <param name="OfficeId">Whose plan.</param>
/// <param name="Year">Business year.</param>
/// <param name="State">In this state; without it all but those withdrawn.</param>
/// <param name="Month">Meant for this month.</param>
/// <param name="IsTemporary">临时立项, or not.</param>
/// <param name="IsUsed">Used by a document, or not.</param>
/// <param name="Text">Words of the title or the owner.</param>
public sealed record PlanItemFilter(
    Guid OfficeId, int Year, PlanItemState? State = null, int? Month = null, bool? IsTemporary = null, bool? IsUsed = null, string? Text = null);

/// <summary>Lists items of a plan by 立项号.</summary>
public sealed class ListPlanItems
{
    private readonly RegistryDatabase _database;

    internal ListPlanItems(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ListPage<PlanItem>> RunAsync(PlanItemFilter filter, ListCursor? after, int size, CancellationToken cancellation = default) =>
        _database.LookAsync(context =>
        {
            var rows = context.Set<PlanItemRow>().AsNoTracking().Where(i => i.OfficeId == filter.OfficeId && i.Year == filter.Year);
            rows = filter.State is { } state ? rows.Where(i => i.State == state) : rows.Where(i => i.State != PlanItemState.Withdrawn);
            if (filter.Month is { } month)
                rows = rows.Where(i => i.Month == month);
            if (filter.IsTemporary is { } isTemporary)
                rows = rows.Where(i => i.IsTemporary == isTemporary);
            if (filter.IsUsed is { } isUsed)
                rows = rows.Where(i => i.DocumentId != null == isUsed);
            if (filter.Text is { } words && ColumnText.Of(words) is var text)
                rows = rows.Where(i => i.Title.Contains(text) || i.Owner.Contains(text));
            if (after is not null)
                rows = rows.Where(i => i.Ordinal > after.Key);
            return ListPage.ReadAsync(rows.OrderBy(i => i.Ordinal), size, PlanItem.Of, i => new ListCursor(CursorList.PlanItems, i.Ordinal, i.Id), cancellation);
        });
}
