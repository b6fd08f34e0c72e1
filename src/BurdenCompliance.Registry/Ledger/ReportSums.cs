using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Sums of the tally, grouped in the ways that a report needs. Null in a column means: summed over it.</summary>
internal sealed record ReportSums(
    int Year, int? Month, int Standing, string? Type, string? Form, Guid? Office, int Documents, int Comprehensive, int SpecialTask, int ToCentral,
    int ToProvince, int ToCity, int ToCounty, int ToTownship, int ToVillage, int Exceptions, int OutOfPlan, int Unassessed, long BurdenMinutes)
{
    /// <summary>Reads them in one statement: one snapshot.</summary>
    /// <remarks>Month rows hold each month alone; all others what lies up to <paramref name="month"/>.</remarks>
    public static Task<List<ReportSums>> ReadAsync(
        RegistryDbContext context, Guid[] offices, int year, int month, CountingScheme scheme, CancellationToken cancellation)
    {
        var sql = new SchemeSql(scheme, "t");
        var text = $"""
            WITH kind AS MATERIALIZED (
                SELECT t.office_id, t.year, t.month, t.document_type, t.form, {sql.Standing} AS standing, t.documents, t.comprehensive, t.special_task,
                    t.to_central, t.to_province, t.to_city, t.to_county, t.to_township, t.to_village, t.exceptions, t.out_of_plan, t.unassessed, t.burden_minutes
                FROM registry.ledger_tally t WHERE t.office_id = ANY(@offices) AND t.year IN (@year, @before)),
            months AS (SELECT year, month, standing, sum(documents)::integer AS documents FROM kind GROUP BY 1, 2, 3),
            types AS (SELECT year, standing, document_type, sum(documents)::integer AS documents FROM kind WHERE month <= @month AND standing = 0 GROUP BY 1, 2, 3),
            forms AS (SELECT year, standing, form, sum(documents)::integer AS documents FROM kind WHERE month <= @month AND standing = 1 GROUP BY 1, 2, 3)
            SELECT year AS "Year", NULL::integer AS "Month", standing AS "Standing", NULL AS "Type", NULL AS "Form", office_id AS "Office",
                sum(documents)::integer AS "Documents", sum(comprehensive)::integer AS "Comprehensive", sum(special_task)::integer AS "SpecialTask",
                sum(to_central)::integer AS "ToCentral", sum(to_province)::integer AS "ToProvince", sum(to_city)::integer AS "ToCity",
                sum(to_county)::integer AS "ToCounty", sum(to_township)::integer AS "ToTownship", sum(to_village)::integer AS "ToVillage",
                sum(exceptions)::integer AS "Exceptions", sum(out_of_plan)::integer AS "OutOfPlan", sum(unassessed)::integer AS "Unassessed",
                sum(burden_minutes)::bigint AS "BurdenMinutes"
            FROM kind WHERE month <= @month GROUP BY year, standing, office_id
            UNION ALL SELECT year, month, standing, NULL, NULL, NULL, documents, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM months
            UNION ALL SELECT year, NULL, standing, document_type, NULL, NULL, documents, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM types
            UNION ALL SELECT year, NULL, standing, NULL, form, NULL, documents, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM forms
            """;
        return context.Database.SqlQueryRaw<ReportSums>(text, [.. sql.Parameters, new NpgsqlParameter("offices", offices), new NpgsqlParameter("year", year), new NpgsqlParameter("before", year - 1),
                new NpgsqlParameter("month", month)]).ToListAsync(cancellation);
    }
}
