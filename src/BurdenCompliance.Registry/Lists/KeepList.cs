using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Keeps lists with version and date, and reads the newest.</summary>
public sealed class KeepList
{
    private static readonly string[] NameHeadings = ["名称", "项目名称", "事项名称", "活动名称", "应用名称", "牌子名称", "事项", "项目"];
    private static readonly string[] NumberHeadings = ["序号", "编号"];

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;

    internal KeepList(Acts acts, RegistryDatabase database) => (_acts, _database) = (acts, database);

    /// <summary>Takes a table as the next version of a list.</summary>
    /// <param name="kind">Which list.</param>
    /// <param name="asOf">Its date.</param>
    /// <param name="sheet">With a column of names, and one of numbers when there is one.</param>
    /// <param name="fileName">For display only.</param>
    /// <param name="fileSha256">Of the bytes handed in.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<KeepListOutcome> RunAsync(
        ListKind kind, DateOnly asOf, Sheet sheet, string fileName, string fileSha256, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<KeepListOutcome>(actor, nameof(KeepList), key: null, async act =>
        {
            var items = ItemsOf(sheet);
            if (items.IsEmpty)
            {
                act.Refuse($"office/{actor.OfficeId}", "E_LIST");
                return new KeepListOutcome.NoItems();
            }
            await Ceiling.TakeTurnAsync(act.Context, actor.OfficeId, cancellation);
            var newest = await NewestAsync(act.Context, actor.OfficeId, kind, cancellation);
            if (newest?.FileSha256 == fileSha256 && newest.AsOf == asOf)
                return new KeepListOutcome.Kept(await WithItemsAsync(act.Context, newest, cancellation), IsRepeat: true);
            var row = new RetainedListRow
            {
                Id = Guid.CreateVersion7(act.Now), OfficeId = actor.OfficeId, Kind = kind, Version = (newest?.Version ?? 0) + 1, AsOf = asOf,
                FileName = ColumnText.Of(fileName), FileSha256 = fileSha256, MadeAt = act.Now, MadeBy = actor.PersonId,
            };
            act.Context.Add(row);
            act.Context.AddRange(items.Select((item, i) => new RetainedItemRow { ListId = row.Id, Ordinal = i + 1, Number = item.Number, Name = item.Name }));
            act.Record($"list/{row.Id}", Act.Done, new { kind = Kebab<ListKind>.Of(kind), row.Version, items = items.Length });
            return new KeepListOutcome.Kept(new RetainedList(row.Id, kind, row.Version, asOf, row.FileName, items), IsRepeat: false);
        }, cancellation);

    /// <summary>The newest version of each list that the office keeps.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<RetainedList>> NewestAsync(Guid officeId, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var lists = ImmutableArray.CreateBuilder<RetainedList>();
        foreach (var kind in Enum.GetValues<ListKind>())
        {
            if (await NewestAsync(context, officeId, kind, cancellation) is { } row)
                lists.Add(await WithItemsAsync(context, row, cancellation));
        }
        return lists.ToImmutable();
    });

    /// <summary>The list that binds an office: its own, or else of the newest ones of the region's party and government offices the latest; null without any.</summary>
    internal static async Task<RetainedList?> ForAsync(RegistryDbContext context, Guid office, ListKind kind, CancellationToken cancellation)
    {
        var row = await NewestAsync(context, office, kind, cancellation)
            ?? await (from list in context.Set<RetainedListRow>()
                      join keeper in context.Offices on list.OfficeId equals keeper.Id
                      where list.Kind == kind && LedgerScope.Overseers.Contains(keeper.Kind)
                          && context.Offices.Any(own => own.Id == office && own.RegionId == keeper.RegionId)
                          && !context.Set<RetainedListRow>().Any(later => later.OfficeId == keeper.Id && later.Kind == kind && later.Version > list.Version)
                      orderby list.AsOf descending, keeper.Rank
                      select list).FirstOrDefaultAsync(cancellation);
        return row is null ? null : await WithItemsAsync(context, row, cancellation);
    }

    private static Task<RetainedListRow?> NewestAsync(RegistryDbContext context, Guid office, ListKind kind, CancellationToken cancellation) =>
        context.Set<RetainedListRow>().Where(l => l.OfficeId == office && l.Kind == kind).OrderByDescending(l => l.Version).FirstOrDefaultAsync(cancellation);

    private static async Task<RetainedList> WithItemsAsync(RegistryDbContext context, RetainedListRow row, CancellationToken cancellation) =>
        new(row.Id, row.Kind, row.Version, row.AsOf, row.FileName, [.. await context.Set<RetainedItemRow>().Where(i => i.ListId == row.Id)
            .OrderBy(i => i.Ordinal).Select(i => new RetainedItem(i.Number, i.Name)).ToListAsync(cancellation)]);

    private static ImmutableArray<RetainedItem> ItemsOf(Sheet sheet)
    {
        for (var at = 0; at < Math.Min(10, sheet.Rows.Length); at++)
        {
            var name = Index(sheet.Rows[at], NameHeadings);
            if (name < 0)
                continue;
            var number = Index(sheet.Rows[at], NumberHeadings);
            string Cell(ImmutableArray<string> row, int column) => column >= 0 && column < row.Length ? ColumnText.Of(row[column].Trim()) : "";
            return [.. sheet.Rows.Skip(at + 1).Where(row => Cell(row, name).Length > 1).Take(20_000)
                .Select((row, i) => new RetainedItem(Cell(row, number) is { Length: > 0 } given ? given : $"{i + 1}", Cell(row, name)))];
        }
        return [];
    }

    private static int Index(ImmutableArray<string> row, string[] words)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (words.Contains(row[at].Trim(), StringComparer.Ordinal))
                return at;
        }
        return -1;
    }
}
