using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A database of its own whose audit goes back for years.</summary>
internal sealed record AuditCopy(PostgresFixture Postgres, string Name, string Connection, RegistryDatabase Database) : IAsyncDisposable
{
    public static async Task<AuditCopy> MakeAsync(PostgresFixture postgres, DataFolder folder)
    {
        var name = $"purge_{Guid.NewGuid():N}";
        await postgres.SqlAsync(ClusterFolder.Superuser, $"CREATE DATABASE {name} OWNER burden_owner", "postgres");
        var connection = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, name);
        var database = new RegistryDatabase(new RegistryOptions { DataDirectory = folder.Path, ConnectionString = connection }, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(default);
        await TestPeople.AddAsync(new Acts(database, new Past(-1300)));
        return new AuditCopy(postgres, name, connection, database);
    }

    public async Task<(Actor Audit, Actor Other)> PeopleAsync()
    {
        var (audit, other) = (TestPeople.Actor("one"), TestPeople.Actor("two"));
        await Postgres.SqlAsync(ClusterFolder.Superuser, $"""
            INSERT INTO registry.post (id, person_id, office_id, post, from_at, given_by)
            VALUES (gen_random_uuid(), '{audit.PersonId}', '{audit.OfficeId}', 'audit-administrator', now() - interval '1 day', 'test')
            """, Name);
        return (audit, other);
    }

    public async Task ActsAsync(int days, int count)
    {
        var acts = new Acts(Database, new Past(days));
        for (var i = 0; i < count; i++)
        {
            await acts.RunAsync(TestPeople.Actor(), "Old", key: null, act =>
            {
                act.Record("old", Act.Done, new { });
                return Task.FromResult(true);
            }, default);
        }
    }

    /// <summary>Holds the turn as another purge under way does.</summary>
    public async Task<NpgsqlConnection> TakeTurnAsync()
    {
        var connection = await Database.Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PurgeAudit.Turn})", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public Task ForgeAsync(string sql) => Postgres.SqlAsync(ClusterFolder.Superuser, $"SET session_replication_role = replica; {sql}", Name);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private sealed class Past(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(days);
    }
}
