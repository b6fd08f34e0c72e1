using System.Collections.Immutable;
using System.Text;
using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Lists lines of the ledger, latest day first; the same conditions as the figures of the reports.</summary>
public sealed class ListEntries
{
    private readonly RegistryDatabase _database;

    internal ListEntries(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <param name="filter">Which lines; without <see cref="EntryFilter.WholeBook"/> those in force.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">1 to <see cref="ListPage.Largest"/>; numbers outside are drawn to the nearest.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<EntryPage> RunAsync(EntryFilter filter, ListCursor? after = null, int size = 100, CancellationToken cancellation = default)
    {
        size = Math.Clamp(size, 1, ListPage.Largest);
        return _database.LookAsync(async context =>
        {
            var scheme = await SchemeAsync(context, filter, cancellation);
            // One more than asked for tells whether there is a next page.
            var rows = await InAsync(context, filter, scheme, after, size + 1, cancellation);
            var items = rows.Take(size).Select(row => LedgerEntry.Of(row) with
            {
                Standing = scheme.StandingOf(row.DocumentType, row.Form, row.Direction, row.SeriesWord),
            }).ToImmutableArray();
            return new EntryPage(items, rows.Count > size ? new ListCursor(CursorList.Entries, items[^1].BusinessDate, items[^1].Id) : null, scheme);
        });
    }

    // A version that is not of these offices is no scheme for them.
    private static async Task<CountingScheme> SchemeAsync(RegistryDbContext context, EntryFilter filter, CancellationToken cancellation) =>
        filter.SchemeId == CountingScheme.Common.Id ? CountingScheme.Common
        : (await context.Set<CountingSchemeRow>().SingleOrDefaultAsync(s => s.Id == filter.SchemeId && filter.OfficeIds.Contains(s.OfficeId), cancellation))?.ToScheme()
            ?? await Ceiling.SchemeForAsync(context, filter.OfficeIds[0], filter.Year, cancellation);

    internal static Task<List<LedgerEntryRow>> InAsync(
        RegistryDbContext context, EntryFilter filter, CountingScheme scheme, ListCursor? after, int most, CancellationToken cancellation)
    {
        var sql = new SchemeSql(scheme, "e");
        var where = new Conditions([.. sql.Parameters]);
        where.Ask("e.office_id = ANY(@offices)", "offices", filter.OfficeIds.ToArray());
        where.Ask("e.year = @year", "year", filter.Year);
        if (!filter.WholeBook)
            where.Ask("e.weight > 0 AND NOT EXISTS (SELECT 1 FROM registry.ledger_entry b WHERE b.year = @year AND b.names = e.id AND b.weight < 0)");
        if (filter.Standing is { } standing)
            where.Ask($"{sql.Standing} = @standing", "standing", (int)standing);
        if (filter.UpTo is { } upTo)
            where.Ask("extract(month FROM e.business_date) <= @upTo", "upTo", upTo);
        if (filter.Month is { } month)
            where.Ask("extract(month FROM e.business_date) = @month", "month", month);
        if (filter.Type is { } type)
            where.Ask("e.document_type = @type", "type", type);
        if (filter.Form is { } form)
            where.Ask("e.form = @form", "form", Kebab<DocumentForm>.Of(form));
        if (filter.Class is { } kind)
            where.Ask("e.document_class = @class", "class", Kebab<DocumentClass>.Of(kind));
        if (filter.Reach is { } reach)
            where.Ask("e.reach = @reach", "reach", Kebab<Level>.Of(reach));
        if (filter.ToCounty)
            where.Ask("e.reach IN ('county', 'township', 'village')");
        if (filter.ReachesNobody)
            where.Ask("e.reach IS NULL");
        if (filter.Exceptions)
            where.Ask("e.is_exception");
        if (filter.OutOfPlan)
            where.Ask("e.out_of_plan IS NOT NULL");
        if (filter.Unassessed)
            where.Ask("e.assessment_id IS NULL");
        if (!filter.Ids.IsEmpty)
            where.Ask("e.id = ANY(@ids)", "ids", filter.Ids.ToArray());
        if (!string.IsNullOrWhiteSpace(filter.Text))
            where.Ask("(position(lower(@text) IN lower(e.title)) > 0 OR position(@text IN e.document_number) > 0)", "text", ColumnText.Of(filter.Text.Trim()));
        if (after is not null)
        {
            where.Ask("(e.business_date, e.id) < (@date, @id)", "date", after.Day);
            where.Give("id", after.Id);
        }
        where.Give("most", most);
        var text = $"SELECT e.* FROM registry.ledger_entry e WHERE {where} ORDER BY e.business_date DESC, e.id DESC LIMIT @most";
        return context.Set<LedgerEntryRow>().FromSqlRaw(text, [.. where.Parameters])
            .AsNoTracking().ToListAsync(cancellation);
    }

    private sealed class Conditions(List<NpgsqlParameter> parameters)
    {
        private readonly StringBuilder _text = new("true");

        public List<NpgsqlParameter> Parameters => parameters;

        public void Ask(string condition) => _text.Append(" AND ").Append(condition);

        public void Ask(string condition, string name, object value)
        {
            Ask(condition);
            Give(name, value);
        }

        public void Give(string name, object value) => parameters.Add(new NpgsqlParameter(name, value));

        public override string ToString() => _text.ToString();
    }
}
