using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>How each rule fares: hits, confirmed, dismissed as wrong, with the reasons. Figures about rules, never about people.</summary>
public sealed class RuleHealth
{
    private const int ReasonsShown = 5;

    private readonly RegistryDatabase _database;

    internal RuleHealth(RegistryDatabase database) => _database = database;

    /// <summary>Over the newest versions of all assessments the actor may see, the most dismissed first.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<RuleFigures>> RunAsync(Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var (office, works, decides) = (actor.OfficeId, Reach.Works(actor), Reach.Decides(actor));
        // One row a finding with its latest disposition and ruling; the counting is PostgreSQL's.
        var rows = await context.Database.SqlQuery<Row>($"""
            WITH seen AS (
                SELECT id, version FROM registry.assessment WHERE {works} AND (office_id = {office} OR ({decides} AND review_office_id = {office}))
            ), found AS (
                SELECT s.id, s.version, (f.place - 1)::int AS finding, f.item ->> 'ruleId' AS rule, f.item ->> 'clause' AS clause
                FROM seen s JOIN registry.assessment a ON a.id = s.id CROSS JOIN LATERAL json_array_elements(a.examination -> 'findings') WITH ORDINALITY AS f(item, place)
            ), disposed AS (
                SELECT DISTINCT ON (d.assessment_id, d.version, d.finding) d.assessment_id, d.version, d.finding, d.kind, d.reason
                FROM seen s JOIN registry.disposition d ON d.assessment_id = s.id AND d.version = s.version ORDER BY d.assessment_id, d.version, d.finding, d.seq DESC
            ), ruled AS (
                SELECT DISTINCT ON (r.assessment_id, r.version, r.finding) r.assessment_id, r.version, r.finding, r.is_confirmed
                FROM seen s JOIN registry.ruling r ON r.assessment_id = s.id AND r.version = s.version ORDER BY r.assessment_id, r.version, r.finding, r.seq DESC
            )
            SELECT f.rule AS "Rule", min(f.clause) AS "Clause", count(*)::int AS "Hits",
                (count(*) FILTER (WHERE d.kind IN ('mended', 'justified', 'excepted') OR (d.kind = 'false-alarm' AND r.is_confirmed IS FALSE)))::int AS "Confirmed",
                (count(*) FILTER (WHERE d.kind = 'false-alarm' AND r.is_confirmed IS NOT FALSE))::int AS "Dismissed",
                coalesce((array_agg(d.reason) FILTER (WHERE d.kind = 'false-alarm' AND r.is_confirmed IS NOT FALSE))[1:{ReasonsShown}], ARRAY[]::text[]) AS "Reasons"
            FROM found f
            LEFT JOIN disposed d ON d.assessment_id = f.id AND d.version = f.version AND d.finding = f.finding
            LEFT JOIN ruled r ON r.assessment_id = f.id AND r.version = f.version AND r.finding = f.finding
            GROUP BY f.rule
            """).ToListAsync(cancellation);
        return rows.OrderByDescending(r => r.Dismissed).ThenByDescending(r => r.Hits).ThenBy(r => r.Rule, StringComparer.Ordinal)
            .Select(r => new RuleFigures(r.Rule, r.Clause, r.Hits, r.Confirmed, r.Dismissed, [.. r.Reasons])).ToImmutableArray();
    });

    private sealed record Row(string Rule, string Clause, int Hits, int Confirmed, int Dismissed, string[] Reasons);
}

/// <summary>Figures of one rule.</summary>
/// <param name="Hits">Findings.</param>
/// <param name="Confirmed">Mended, justified or excepted, or held by the reviewer against a dismissal.</param>
/// <param name="Dismissed">Said to be wrong, and not overruled.</param>
/// <param name="Reasons">Of some of the dismissals.</param>
public sealed record RuleFigures(string RuleId, string Clause, int Hits, int Confirmed, int Dismissed, ImmutableArray<string> Reasons)
{
    /// <summary>Dismissed of all dealt with, 0 to 1; null while none is.</summary>
    public double? DismissedShare => Confirmed + Dismissed == 0 ? null : (double)Dismissed / (Confirmed + Dismissed);
}
