using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>What a scheme makes of an office's two years.</summary>
/// <param name="Scheme">In force or proposed.</param>
/// <param name="ThisYear">Counted, watched and uncounted documents of the year.</param>
/// <param name="LastYear">Of the year before.</param>
public sealed record SchemeEffect(CountingScheme Scheme, StandingCounts ThisYear, StandingCounts LastYear);

/// <summary>Documents by standing.</summary>
public sealed record StandingCounts(int Counted, int Watched, int Uncounted);

/// <summary>What comes of changing a scheme.</summary>
public abstract record ChangeSchemeOutcome
{
    private ChangeSchemeOutcome() { }

    /// <summary>In force.</summary>
    public sealed record Changed(CountingScheme Scheme) : ChangeSchemeOutcome;

    /// <summary>Somebody else changed it since the preview; look again.</summary>
    public sealed record Stale(CountingScheme Current) : ChangeSchemeOutcome;

    /// <summary>A rule or the reason cannot be kept.</summary>
    public sealed record Wrong(string Field) : ChangeSchemeOutcome;
}

/// <summary>Changes 计数口径: a new version, in force for the whole year and the years after it until one has its own; all are recounted in the same transaction.</summary>
public sealed class ChangeScheme
{
    private readonly Acts _acts;
    private readonly RegistryDatabase _database;

    internal ChangeScheme(Acts acts, RegistryDatabase database) => (_acts, _database) = (acts, database);

    /// <summary>What the scheme in force, and one proposed, make of the year and the year before.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<SchemeEffect>> PreviewAsync(
        Guid officeId, int year, ImmutableArray<CountingRule>? proposed, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var current = await Ceiling.SchemeForAsync(context, officeId, year, cancellation);
            var effects = ImmutableArray.Create(await EffectAsync(context, officeId, year, current, cancellation));
            return proposed is not { } rules ? effects
                : effects.Add(await EffectAsync(context, officeId, year, current with { Id = Guid.Empty, Rules = rules }, cancellation));
        });

    /// <summary>Makes a new version.</summary>
    /// <param name="year">First business year that is counted by it, with the year before as its measure.</param>
    /// <param name="name">Shown with every figure; 1 to 100 characters.</param>
    /// <param name="rules">At most 200.</param>
    /// <param name="reason">1 to 1,000 characters.</param>
    /// <param name="replaces">Id of the version in force when the change was prepared.</param>
    /// <param name="key">Makes a repeat harmless.</param>
    /// <param name="actor">台账员.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ChangeSchemeOutcome> RunAsync(
        int year, string name, ImmutableArray<CountingRule> rules, string reason, Guid replaces, IdempotencyKey? key, Actor actor,
        CancellationToken cancellation = default) =>
        _acts.RunAsync<ChangeSchemeOutcome>(actor, nameof(ChangeScheme), key, async act =>
        {
            var id = Guid.CreateVersion7(act.Now);
            if (await act.FirstObjectAsync(id) is { } first)
                return new ChangeSchemeOutcome.Changed(await Ceiling.SchemeAsync(act.Context, first, cancellation));
            if (FlawOf(name, rules, reason) is { } flaw)
                return Refused(act, "E_FIELD", new ChangeSchemeOutcome.Wrong(flaw));
            // No year begins to be counted meanwhile by what is replaced here.
            await Ceiling.TakeTurnAsync(act.Context, actor.OfficeId, cancellation);
            var held = await Ceiling.HoldAsync(act.Context, actor.OfficeId, year, cancellation);
            var current = await Ceiling.SchemeForAsync(act.Context, actor.OfficeId, year, cancellation);
            if (current.Id != replaces)
                return Refused(act, "E_STALE", new ChangeSchemeOutcome.Stale(current));
            var version = 1 + await act.Context.Set<CountingSchemeRow>()
                .Where(s => s.OfficeId == actor.OfficeId && s.Year == year).MaxAsync(s => (int?)s.Version, cancellation) ?? 1;
            var row = new CountingSchemeRow
            {
                Id = id, OfficeId = actor.OfficeId, Year = year, Version = version, Name = name.Trim(), Rules = SchemeJson.Write(rules),
                MadeAt = act.Now, MadeBy = actor.PersonId, Reason = reason.Trim(),
            };
            act.Context.Add(row);
            await act.Context.SaveChangesAsync(cancellation);
            await Ceiling.RecountFromAsync(act.Context, held, row.ToScheme(), cancellation);
            act.Record($"scheme/{id}", Act.Done, new { year, version, replaces });
            return new ChangeSchemeOutcome.Changed(row.ToScheme());
        }, cancellation);

    private static async Task<SchemeEffect> EffectAsync(
        RegistryDbContext context, Guid office, int year, CountingScheme scheme, CancellationToken cancellation)
    {
        var sql = new SchemeSql(scheme, "t");
        var text = $"""
            SELECT t.year AS "Year", {sql.Standing} AS "Standing", sum(t.documents)::integer AS "Documents"
            FROM registry.ledger_tally t WHERE t.office_id = @office AND t.year IN (@year, @before) GROUP BY 1, 2
            """;
        var counts = await context.Database.SqlQueryRaw<YearStanding>(
            text, [.. sql.Parameters, new NpgsqlParameter("office", office), new NpgsqlParameter("year", year), new NpgsqlParameter("before", year - 1)])
            .ToListAsync(cancellation);
        StandingCounts Of(int one) => new(Sum(one, CountingStanding.Counted), Sum(one, CountingStanding.Watched), Sum(one, CountingStanding.Uncounted));
        int Sum(int one, CountingStanding standing) => counts.Where(c => c.Year == one && c.Standing == (int)standing).Sum(c => c.Documents);
        return new SchemeEffect(scheme, Of(year), Of(year - 1));
    }

    private static string? FlawOf(string name, ImmutableArray<CountingRule> rules, string reason) =>
        string.IsNullOrWhiteSpace(name) || name.Length > 100 || name.Contains('\0', StringComparison.Ordinal) ? "Name"
        : string.IsNullOrWhiteSpace(reason) || reason.Length > 1000 || reason.Contains('\0', StringComparison.Ordinal) ? "Reason"
        : rules.Length > 200 || rules.Any(rule => rule.Types.Concat(rule.Series).Any(text => text.Length > 40 || text.Contains('\0', StringComparison.Ordinal)))
            ? "Rules" : null;

    private static ChangeSchemeOutcome Refused(Act act, string code, ChangeSchemeOutcome outcome)
    {
        act.Refuse($"office/{act.Actor.OfficeId}", code);
        return outcome;
    }

    private sealed record YearStanding(int Year, int Standing, int Documents);
}
