using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>The counter of an office's year. Years are always held in ascending order, so that acts wait and never deadlock.</summary>
internal static class Ceiling
{
    /// <summary>Locks the office's year until the act ends; made when missing.</summary>
    public static async Task<HeldYear> HoldAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryHoldAsync(context, office, year, cancellation) is { } held)
                return held;
            // A line of the year before, or a change of scheme, still under way would find no row to follow: both are waited for.
            await TakeTurnAsync(context, office, cancellation);
            await TryHoldAsync(context, office, year - 1, cancellation);
            var scheme = await SchemeForAsync(context, office, year, cancellation);
            var fresh = await CountAsync(context, office, year, scheme, cancellation);
            var plan = await PlannedAsync(context, office, year, cancellation);
            var excused = Math.Max(0, fresh.Used - (Least(fresh.LastYear, plan) ?? fresh.Used));
            await context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.quota (office_id, year, scheme_id, last_year, plan, used, excused)
                VALUES ({office}, {year}, {StoredId(scheme)}, {fresh.LastYear}, {plan}, {fresh.Used}, {excused}) ON CONFLICT DO NOTHING
                """, cancellation);
        }
    }

    /// <summary>Locks some years, and of the years after them those that something has asked for: they follow.</summary>
    public static async Task<List<HeldYear>> HoldAsync(RegistryDbContext context, Guid office, IEnumerable<int> years, CancellationToken cancellation)
    {
        var (wanted, held) = (years.ToHashSet(), new List<HeldYear>());
        foreach (var year in wanted.SelectMany(year => (int[])[year, year + 1]).Distinct().Order())
        {
            if (wanted.Contains(year))
                held.Add(await HoldAsync(context, office, year, cancellation));
            else if (await TryHoldAsync(context, office, year, cancellation) is { } following)
                held.Add(following);
        }
        return held;
    }

    /// <summary>Lets imports, changes of scheme and first acts of a year come one after the other in an office. Taken before any year is held.</summary>
    public static Task TakeTurnAsync(RegistryDbContext context, Guid office, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({office}::text, 5))", cancellation);

    /// <summary>Locks the office's year; null when nothing has asked for it yet.</summary>
    public static async Task<HeldYear?> TryHoldAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation)
    {
        var rows = await context.Set<QuotaRow>()
            .FromSql($"SELECT * FROM registry.quota WHERE office_id = {office} AND year = {year} FOR UPDATE").AsNoTracking().ToListAsync(cancellation);
        return rows is [var row] ? new HeldYear(row, await SchemeAsync(context, row.SchemeId, cancellation)) : null;
    }

    /// <summary>Takes one place, or gives one back; false when the ceiling is reached and no statement lifts it.</summary>
    public static async Task<bool> TakeAsync(RegistryDbContext context, HeldYear held, int places, CancellationToken cancellation) =>
        places == 0 || await context.Database.ExecuteSqlAsync($"""
            UPDATE registry.quota SET used = used + {places},
                excused = CASE WHEN statement_id IS NULL THEN excused ELSE GREATEST(excused, used + {places} - cap) END
            WHERE office_id = {held.Row.OfficeId} AND year = {held.Row.Year}
                AND ({places} < 0 OR cap IS NULL OR used + {places} <= cap OR statement_id IS NOT NULL)
            """, cancellation) == 1;

    /// <summary>Counts the held year and the year before anew under a scheme.</summary>
    public static async Task RecountAsync(RegistryDbContext context, HeldYear held, CountingScheme scheme, CancellationToken cancellation)
    {
        var (office, year) = (held.Row.OfficeId, held.Row.Year);
        var fresh = await CountAsync(context, office, year, scheme, cancellation);
        var plan = await PlannedAsync(context, office, year, cancellation);
        var over = Math.Max(0, fresh.Used - (Least(fresh.LastYear, plan) ?? fresh.Used));
        await context.Database.ExecuteSqlAsync($"""
            UPDATE registry.quota SET scheme_id = {StoredId(scheme)}, last_year = {fresh.LastYear}, plan = {plan}, used = {fresh.Used}, excused = {over}
            WHERE office_id = {office} AND year = {year}
            """, cancellation);
    }

    /// <summary>Counts a held year and the later years that have no scheme of their own anew under a scheme.</summary>
    public static async Task RecountFromAsync(RegistryDbContext context, HeldYear held, CountingScheme scheme, CancellationToken cancellation)
    {
        await RecountAsync(context, held, scheme, cancellation);
        var (office, year) = (held.Row.OfficeId, held.Row.Year);
        var until = await context.Set<CountingSchemeRow>().Where(s => s.OfficeId == office && s.Year > year).MinAsync(s => (int?)s.Year, cancellation);
        var later = await context.Set<QuotaRow>().Where(q => q.OfficeId == office && q.Year > year && (until == null || q.Year < until))
            .OrderBy(q => q.Year).Select(q => q.Year).ToListAsync(cancellation);
        foreach (var one in later)
            await RecountAsync(context, await HoldAsync(context, office, one, cancellation), scheme, cancellation);
    }

    /// <summary>After lines of <paramref name="year"/> were taken back or brought in, the next year's ceiling follows.</summary>
    public static async Task FollowAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation)
    {
        if (await TryHoldAsync(context, office, year + 1, cancellation) is { } next)
            await RecountAsync(context, next, next.Scheme, cancellation);
    }

    /// <summary>Counted documents of the year and of the year before, under one scheme.</summary>
    public static async Task<Counted> CountAsync(RegistryDbContext context, Guid office, int year, CountingScheme scheme, CancellationToken cancellation)
    {
        var sql = new SchemeSql(scheme, "t");
        var text = $"""
            SELECT t.year AS "Year", coalesce(sum(t.documents) FILTER (WHERE {sql.Standing} = 0), 0)::integer AS "Documents"
            FROM registry.ledger_tally t WHERE t.office_id = @office AND t.year IN (@year, @before) GROUP BY t.year
            """;
        var years = await context.Database.SqlQueryRaw<CountedYear>(
            text, [.. sql.Parameters, new NpgsqlParameter("office", office), new NpgsqlParameter("year", year), new NpgsqlParameter("before", year - 1)])
            .ToListAsync(cancellation);
        return new Counted(years.Find(y => y.Year == year)?.Documents ?? 0, years.Find(y => y.Year == year - 1)?.Documents);
    }

    /// <summary>The scheme in force for an office's year: its newest of that year, else of the years before, else the common one.</summary>
    public static async Task<CountingScheme> SchemeForAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation) =>
        (await context.Set<CountingSchemeRow>().Where(s => s.OfficeId == office && s.Year <= year)
            .OrderByDescending(s => s.Year).ThenByDescending(s => s.Version).FirstOrDefaultAsync(cancellation))?.ToScheme() ?? SchemeJson.Common;

    /// <summary>A version by its id; null is the common one.</summary>
    public static async Task<CountingScheme> SchemeAsync(RegistryDbContext context, Guid? id, CancellationToken cancellation) =>
        id is null ? SchemeJson.Common : (await context.Set<CountingSchemeRow>().SingleAsync(s => s.Id == id, cancellation)).ToScheme();

    public static int? Least(int? one, int? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);

    private static Guid? StoredId(CountingScheme scheme) => scheme.OfficeId is null ? null : scheme.Id;

    private static Task<int?> PlannedAsync(RegistryDbContext context, Guid office, int year, CancellationToken cancellation) =>
        PlanCount.OfAsync(context, office, year, cancellation);

    private sealed record CountedYear(int Year, int Documents);
}

/// <summary>An office's year, locked.</summary>
internal sealed record HeldYear(QuotaRow Row, CountingScheme Scheme);

/// <summary>Counted documents.</summary>
/// <param name="Used">Of the year.</param>
/// <param name="LastYear">Of the year before; null when it has no line at all.</param>
internal sealed record Counted(int Used, int? LastYear);
