using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>The hand-written migrations and the EF model say the same.</summary>
[Collection(PostgresCollection.Name)]
public sealed class DriftTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Tables_columns_types_nullability_identity_keys_and_indexes_agree()
    {
        await using var context = postgres.Database.NewContext();
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        (await OfDatabaseAsync()).ShouldBe([.. OfModel(model).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void A_planted_column_is_noticed()
    {
        using var context = new Drifted(postgres.Database.Source);
        var lines = OfModel(context.GetService<IDesignTimeModel>().Model.GetRelationalModel());
        lines.ShouldContain("audit_event.planted text null");
    }

    private static IEnumerable<string> OfModel(IRelationalModel model)
    {
        foreach (var table in model.Tables)
        {
            foreach (var column in table.Columns)
            {
                var isIdentity = column.PropertyMappings.Any(m => m.Property.GetAnnotations().Any(a =>
                    a.Name.EndsWith("ValueGenerationStrategy", StringComparison.Ordinal) && string.Equals(a.Value?.ToString(), "IdentityAlwaysColumn", StringComparison.Ordinal)));
                yield return $"{table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")}{(isIdentity ? " identity" : "")}";
            }
            foreach (var key in table.UniqueConstraints)
                yield return $"{table.Name}: {key.Name} {(key.GetIsPrimaryKey() ? "PRIMARY KEY" : "UNIQUE")} ({Names(key.Columns)})";
            foreach (var key in table.ForeignKeyConstraints)
                yield return $"{table.Name}: {key.Name} FOREIGN KEY ({Names(key.Columns)}) REFERENCES {key.PrincipalTable.Name}({Names(key.PrincipalColumns)})";
            foreach (var index in table.Indexes)
            {
                var columns = index.Columns.Select((c, i) => c.Name + (index.IsDescending is { } d && (d.Count == 0 || d[i]) ? " DESC" : ""));
                yield return $"{table.Name}: {(index.IsUnique ? "UNIQUE " : "")}INDEX {index.Name} ({string.Join(", ", columns)}){(index.Filter is { } filter ? $" WHERE {filter}" : "")}{(AreNullsOne(index) ? " NULLS NOT DISTINCT" : "")}";
            }
        }
    }

    private static bool AreNullsOne(ITableIndex index) => index.MappedIndexes.Any(i => i.GetAreNullsDistinct() == false);

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(c => c.Name));

    private async Task<List<string>> OfDatabaseAsync()
    {
        await using var source = NpgsqlDataSource.Create(postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, ClusterRoles.Database));
        await using var command = source.CreateCommand("""
            SELECT line COLLATE "C" FROM (
                SELECT t.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                    || CASE WHEN a.attnotnull THEN ' not null' ELSE ' null' END || CASE a.attidentity WHEN 'a' THEN ' identity' ELSE '' END AS line, t.relname
                FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE t.relnamespace = 'registry'::regnamespace AND t.relkind IN ('r', 'p', 'v', 'm')
                UNION ALL
                SELECT t.relname || ': ' || c.conname || ' ' || replace(pg_get_constraintdef(c.oid), 'registry.', ''), t.relname
                FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
                WHERE c.connamespace = 'registry'::regnamespace AND c.contype IN ('p', 'u', 'f')
                UNION ALL
                SELECT t.relname || ': ' || replace(regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (.*)INDEX (\S+) ON (ONLY )?\S+ USING btree', '\1INDEX \2'), '  ', ' '), t.relname
                FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
                WHERE t.relnamespace = 'registry'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            ) AS lines WHERE relname <> 'migration' ORDER BY 1
            """);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private sealed class Drifted(NpgsqlDataSource source) : DbContext(new DbContextOptionsBuilder<Drifted>().UseNpgsql(source).Options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyConfiguration(new AuditEventRow.Mapping());
            modelBuilder.Entity<AuditEventRow>().Property<string?>("planted");
        }
    }
}
